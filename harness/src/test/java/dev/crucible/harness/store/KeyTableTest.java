package dev.crucible.harness.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTableTest {

  @Test
  void keysComeBackAsTheyWere() {
    List<String> keys =
        List.of("ab".repeat(32), "AB".repeat(32), "?", "\ufffd", "\ud800", "\udfff", "", "é");
    var table = new KeyTable();
    for (int i = 0; i < keys.size(); i++) {
      assertThat(table.find(keys.get(i))).isEqualTo(-1);
      assertThat(table.add(keys.get(i))).isEqualTo(i);
    }
    for (int i = 0; i < keys.size(); i++) {
      assertThat(table.find(keys.get(i))).isEqualTo(i);
      assertThat(table.get(i)).isEqualTo(keys.get(i));
    }
  }
}
