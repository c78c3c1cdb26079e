package dev.crucible.harness.target;

import dev.crucible.harness.data.DataException;
import io.jhdf.AbstractNode;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.object.message.LinkMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A group's members, in the order in which h5py lists them.
 *
 * @param file what messages call the file
 * @param path the group's path, without a slash at its end
 */
record Members(String file, String path, Group group) {

  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /** By the bytes of the name, unless the group was told to keep the order of creation. */
  List<String> names() {
    if (group.isLinkCreationOrderTracked()) {
      return namesByCreation();
    }
    return group.getChildren().keySet().stream().sorted(BY_BYTES).toList();
  }

  private List<String> namesByCreation() {
    List<LinkMessage> links =
        group instanceof AbstractNode node
            ? node.getHeader().getMessagesOfType(LinkMessage.class)
            : List.of();
    if (links.size() != group.getChildren().size()) {
      // Many links go to a heap, where jHDF does not show when each was created.
      throw new DataException(
          "%s: %s keeps its many members in the order of creation, which is not supported;"
                  .formatted(file, path)
              + " write it without track_order.");
    }
    return links.stream()
        .sorted(Comparator.comparingLong(LinkMessage::getCreationOrder))
        .map(LinkMessage::getLinkName)
        .toList();
  }

  boolean has(String name) {
    return group.getChildren().containsKey(name);
  }

  boolean isGroup(String name) {
    return member(name) instanceof Group;
  }

  /** The member, which must be a group. */
  Members group(String name) {
    if (member(name) instanceof Group member) {
      return new Members(file, pathOf(name), member);
    }
    throw new DataException(
        "%s: %s is not a group, but the layout needs one; write it anew."
            .formatted(file, pathOf(name)));
  }

  /** The member, which must be a dataset. */
  Dataset dataset(String name) {
    if (member(name) instanceof Dataset member) {
      return member;
    }
    throw new DataException(
        "%s: %s is not a dataset, but the layout needs one; write it anew."
            .formatted(file, pathOf(name)));
  }

  String pathOf(String name) {
    return path + "/" + name;
  }

  private Node member(String name) {
    Node member = group.getChild(name);
    if (member == null) {
      throw new DataException(
          "%s: %s is missing; write the file anew.".formatted(file, pathOf(name)));
    }
    return member instanceof Link link ? link.getTarget() : member;
  }
}
