package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is to go wrong on demand: by method (or "event", "interaction", "slash", "*"), so many times
 * or until it is removed.
 */
public final class Faults {
  private final List<JsonObject> faults = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private int lastId;

  /** One fault as it was asked for. */
  public record Fault(String kind, int retryAfter, int seconds, String error) {}

  /** Keeps it and returns its id. */
  public String add(JsonObject wanted) {
    String id = kept(wanted.deepCopy());
    tell();
    return id;
  }

  private synchronized String kept(JsonObject fault) {
    lastId++;
    fault.addProperty("id", "fault" + lastId);
    if (!fault.has("times")) {
      fault.addProperty("times", 1);
    }
    if (Json.text(fault, "method").isEmpty()) {
      fault.addProperty("method", "*");
    }
    faults.add(fault);
    return "fault" + lastId;
  }

  /** False when there is no such fault. */
  public boolean remove(String id) {
    boolean removed;
    synchronized (this) {
      removed = faults.removeIf(fault -> Json.text(fault, "id").equals(id));
    }
    tell();
    return removed;
  }

  public void clear() {
    synchronized (this) {
      faults.clear();
    }
    tell();
  }

  /** Tells when a fault comes, strikes or goes. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  public synchronized JsonArray all() {
    return Json.array(faults.stream().map(JsonObject::deepCopy).toList());
  }

  /** The fault of one of these kinds that strikes this call, used up by one. */
  public Optional<Fault> take(String method, Set<String> kinds) {
    Optional<Fault> taken = find(method, kinds);
    if (taken.isPresent()) {
      tell();
    }
    return taken;
  }

  /**
   * The kind of block, as "data_visualization", that this workspace does not know until the fault
   * is removed; one of these.
   */
  public synchronized Optional<String> unknownBlock(Set<String> types) {
    return faults.stream()
        .filter(fault -> Json.text(fault, "kind").equals("no-block"))
        .map(fault -> Json.text(fault, "error"))
        .filter(types::contains)
        .findFirst();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  private synchronized Optional<Fault> find(String method, Set<String> kinds) {
    Optional<JsonObject> found =
        faults.stream()
            .filter(fault ->
                kinds.contains(Json.text(fault, "kind"))
                    && Set.of(method, "*").contains(Json.text(fault, "method")))
            .findFirst();
    found.ifPresent(fault -> {
      int times = fault.get("times").getAsInt();
      if (times == 1) {
        faults.remove(fault);
      } else if (times > 1) {
        fault.addProperty("times", times - 1);
      }
    });
    return found.map(fault ->
        new Fault(
            Json.text(fault, "kind"),
            number(fault, "retry_after", 1),
            number(fault, "seconds", 30),
            Json.text(fault, "error")));
  }

  private static int number(JsonObject fault, String name, int otherwise) {
    String text = Json.text(fault, name);
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
