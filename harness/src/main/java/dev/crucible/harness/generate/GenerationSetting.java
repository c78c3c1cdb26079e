package dev.crucible.harness.generate;

import dev.crucible.harness.prompt.PromptSetting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What decides, beside the model, how answers are distributed; answers of different settings do not
 * belong into one file.
 *
 * @param prompts what prompts show
 * @param chat how the model is asked
 */
public record GenerationSetting(PromptSetting prompts, ChatOptions chat) {

  /**
   * As in files: {@code {"background": false, "previous": "generated", "temperature": 0.8}}, with
   * those of {@code temperature}, {@code top_p} and {@code max_tokens} that were sent, and further
   * fields of the request under {@code extra}.
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
    // Read again, so that it equals what is read from a file.
    return (ObjectNode) json.readTree(json.writeValueAsString(setting));
  }
}
