package jp.torimatome.table;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;

/** The official table as JSON, whole and always in the same form, so that it can be frozen and fingerprinted. */
public final class TableJson {
  private static final JsonSerializer<Lifecycle> LIFECYCLE_OUT =
      (lifecycle, type, context) ->
          new JsonPrimitive(
              switch (lifecycle) {
                case Lifecycle.Running() -> "running";
                case Lifecycle.NextPlanOnly() -> "next_plan_only";
                case Lifecycle.Discontinued(var kind, var since) -> kind.name() + ":" + (since == null ? "" : since.startYear());
              });
  private static final JsonDeserializer<Lifecycle> LIFECYCLE_IN =
      (json, type, context) ->
          switch (json.getAsString()) {
            case "running" -> new Lifecycle.Running();
            case "next_plan_only" -> new Lifecycle.NextPlanOnly();
            case String discontinued -> {
              String[] parts = discontinued.split(":", -1);
              yield new Lifecycle.Discontinued(
                  Lifecycle.Kind.valueOf(parts[0]), parts[1].isEmpty() ? null : new FiscalYear(Integer.parseInt(parts[1])));
            }
          };
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(Lifecycle.class, LIFECYCLE_OUT)
          .registerTypeAdapter(Lifecycle.class, LIFECYCLE_IN)
          .create();

  private TableJson() {}

  public static String print(OfficialTable table) {
    return GSON.toJson(table);
  }

  public static OfficialTable parse(String json) {
    return GSON.fromJson(json, OfficialTable.class);
  }
}
