package dev.crucible.harness.target;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.DictValue;
import dev.crucible.runtime.value.GuestValue.ListValue;
import dev.crucible.runtime.value.GuestValue.NdArray;
import dev.crucible.runtime.value.GuestValue.SparseFormat;
import dev.crucible.runtime.value.GuestValue.SparseMatrix;
import dev.crucible.runtime.value.GuestValue.TupleValue;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads groups as the benchmark's reader does, its corners included: the first member's name says
 * what a group is, a dictionary's key that reads as a float is one (unless its value is text), a
 * group without members is {@code None}.
 */
final class GroupReader {

  private final String file;
  private final DatasetReader datasets;

  GroupReader(String file, DatasetReader datasets) {
    this.file = file;
    this.datasets = datasets;
  }

  /** The target of one test: its one variable's value, or a tuple of several. */
  GuestValue target(Members test) {
    List<GuestValue> variables = test.names().stream().map(name -> variable(test, name)).toList();
    return variables.size() == 1 ? variables.getFirst() : new TupleValue(variables);
  }

  private GuestValue variable(Members test, String name) {
    return test.isGroup(name) ? container(test.group(name)) : decoded(test, name);
  }

  private GuestValue container(Members group) {
    List<String> names = group.names();
    if (names.isEmpty()) {
      return new GuestValue.None();
    }
    return switch (names.getFirst()) {
      case "list" -> list(group.group("list"));
      case "sparse_matrix" -> sparseMatrix(group.group("sparse_matrix"));
      default -> dictionary(group, names);
    };
  }

  private ListValue list(Members group) {
    return new ListValue(group.names().stream().map(name -> raw(group, name)).toList());
  }

  private DictValue dictionary(Members group, List<String> names) {
    var entries = new ArrayList<Map.Entry<GuestValue, GuestValue>>();
    for (String name : names) {
      GuestValue value =
          group.isGroup(name)
              ? sparseMatrix(group.group(name).group("sparse_matrix"))
              : decoded(group, name);
      boolean namedByText = group.isGroup(name) || value instanceof GuestValue.Text;
      entries.add(new SimpleImmutableEntry<>(namedByText ? text(name) : number(name), value));
    }
    return new DictValue(entries);
  }

  private static GuestValue text(String name) {
    return new GuestValue.Text(name);
  }

  private static GuestValue number(String name) {
    return PythonFloat.parse(name).<GuestValue>map(GuestValue.Real::new).orElse(text(name));
  }

  private SparseMatrix sparseMatrix(Members group) {
    NdArray data = array(group, "data");
    List<Long> shape = integers(group, "shape");
    if (group.has("row") && group.has("col")) {
      return new SparseMatrix(
          SparseFormat.COO,
          data,
          array(group, "row"),
          array(group, "col"),
          shape,
          Optional.empty());
    }
    boolean blocks = group.has("blocksize");
    return new SparseMatrix(
        blocks ? SparseFormat.BSR : SparseFormat.CSR,
        data,
        array(group, "indices"),
        array(group, "indptr"),
        shape,
        blocks ? Optional.of(integers(group, "blocksize")) : Optional.empty());
  }

  private NdArray array(Members group, String name) {
    if (raw(group, name) instanceof NdArray array && !array.scalar()) {
      return array;
    }
    throw new DataException(
        "%s: %s is not an array of numbers, but a sparse matrix needs one; write it anew."
            .formatted(file, group.pathOf(name)));
  }

  private List<Long> integers(Members group, String name) {
    return Integers.of(array(group, name))
        .orElseThrow(() ->
            new DataException(
                "%s: %s is not a row of integers, but a sparse matrix needs one; write it anew."
                    .formatted(file, group.pathOf(name))));
  }

  private GuestValue raw(Members group, String name) {
    return datasets.read(group.dataset(name), group.pathOf(name));
  }

  private GuestValue decoded(Members group, String name) {
    GuestValue value = raw(group, name);
    return value instanceof GuestValue.Bytes bytes
        ? datasets.decode(bytes, group.pathOf(name))
        : value;
  }
}
