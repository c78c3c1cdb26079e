package dev.crucible.harness.generate;

import dev.crucible.harness.prompt.ModelApi;
import dev.crucible.harness.prompt.PromptSetting;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The setting that determines, together with the model, the distribution of answers. Answers of
 * different settings do not belong in one file. Immutable.
 *
 * @param prompts the setting of the prompts; empty for tasks, whose prompts have none
 * @param chat the options of the requests
 */
public record GenerationSetting(Optional<PromptSetting> prompts, ChatOptions chat) {

  /** Creates the setting of answers for sub-steps. */
  public GenerationSetting(PromptSetting prompts, ChatOptions chat) {
    this(Optional.of(prompts), chat);
  }

  /**
   * Returns this setting as in files: {@code {"background": false, "previous": "generated",
   * "temperature": 0.8}}, with those of {@code temperature}, {@code top_p} and {@code max_tokens}
   * that are sent, and further fields of the request in {@code extra}. Tasks have neither of the
   * first two; {@code "api": "completions"} is present unless the interface is that of chats.
   */
  ObjectNode json() {
    JsonMapper json = JsonMapper.shared();
    ObjectNode setting = json.createObjectNode();
    prompts.ifPresent(shown -> {
      setting.put("background", shown.background());
      setting.put("previous", shown.previous().word());
    });
    if (chat.api() != ModelApi.CHAT) {
      setting.put("api", chat.api().word());
    }
    chat.addSampling(setting);
    if (!chat.extra().isEmpty()) {
      ObjectNode extra = setting.putObject("extra");
      chat.extra().forEach(extra::set);
    }
    // Parsed again, so that its numbers are equal to those that are read from a file.
    return (ObjectNode) json.readTree(json.writeValueAsString(setting));
  }
}
