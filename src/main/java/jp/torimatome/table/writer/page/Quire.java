package jp.torimatome.table.writer.page;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.table.writer.page.Printed.Group;

/** 折: so many rows of a table that laying them out at once does not take much memory. */
record Quire(List<Group> groups, boolean isLast) {
  private static final int ROWS = 120;

  static List<Quire> of(Printed printed) {
    List<List<Group>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    int used = 0;
    for (Group group : printed.groups()) {
      for (int from = 0; from < group.rows().size(); ) {
        if (used == ROWS) {
          parts.add(new ArrayList<>());
          used = 0;
        }
        int to = Math.min(group.rows().size(), from + ROWS - used);
        String place = from == 0 ? group.place() : group.place() + "-" + from;
        parts.getLast().add(new Group(place, group.direction(), group.rows().subList(from, to)));
        used += to - from;
        from = to;
      }
    }
    List<Quire> quires = new ArrayList<>();
    for (List<Group> part : parts) {
      quires.add(new Quire(List.copyOf(part), quires.size() == parts.size() - 1));
    }
    return quires;
  }
}
