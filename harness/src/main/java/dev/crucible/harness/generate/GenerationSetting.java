package dev.crucible.harness.generate;

import dev.crucible.harness.prompt.PromptSetting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The setting that determines, together with the model, the distribution of answers. Answers of
 * different settings do not belong in one file. Immutable.
 *
 * @param prompts the setting of the prompts
 * @param chat the options of the requests
 */
public record GenerationSetting(PromptSetting prompts, ChatOptions chat) {

  /**
   * Returns this setting as in files: {@code {"background": false, "previous": "generated",
   * "temperature": 0.8}}, with those of {@code temperature}, {@code top_p} and {@code max_tokens}
   * that are sent, and further fields of the request in {@code extra}.
   */
  ObjectNode json() {
    JsonMapper json = JsonMapper.shared();
    ObjectNode setting = json.createObjectNode();
    setting.put("background", prompts.background());
    setting.put("previous", prompts.previous().word());
    chat.addSampling(setting);
    if (!chat.extra().isEmpty()) {
      ObjectNode extra = setting.putObject("extra");
      chat.extra().forEach(extra::set);
    }
    // Parsed again, so that its numbers are equal to those that are read from a file.
    return (ObjectNode) json.readTree(json.writeValueAsString(setting));
  }
}
