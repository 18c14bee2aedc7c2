package jp.torimatome.habit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** What compiled classes show: calls, fields, parameters. */
public final class ClassHabits {
  private static final int PARAMETERS = 6;
  private static final String[] GENERATED = {
    "jp.torimatome.database.generated..", "jp.torimatome.web.pages.."
  };

  /** Those that had more when the rule came; none may join them. */
  private static final Set<String> MANY =
      Set.of(
          "jp.torimatome.Rooms",
          "jp.torimatome.Rooms$People",
          "jp.torimatome.audit.Line",
          "jp.torimatome.command.RoundCommand",
          "jp.torimatome.command.reorganisation.SectionCommand",
          "jp.torimatome.database.OutgoingRows",
          "jp.torimatome.delivery.OutgoingMessage",
          "jp.torimatome.plan.CellRows",
          "jp.torimatome.plan.Project",
          "jp.torimatome.reply.DecisionRows$Standing",
          "jp.torimatome.reply.ItemSheet$StoredReply",
          "jp.torimatome.reply.ValueRows",
          "jp.torimatome.round.running.RoundDesk",
          "jp.torimatome.round.terms.TimeRequest",
          "jp.torimatome.settings.Settings$Slack",
          "jp.torimatome.settings.Settings$Work",
          "jp.torimatome.feature.clarify.Overhearing$Message",
          "jp.torimatome.feature.form.ReplyHandlers$Desk",
          "jp.torimatome.feature.handover.HandoverComposer$Sources",
          "jp.torimatome.feature.home.HomeView$Sources",
          "jp.torimatome.summary.Totals",
          "jp.torimatome.table.Erratum",
          "jp.torimatome.table.edition.Edition",
          "jp.torimatome.table.lineage.Member",
          "jp.torimatome.table.reading.ReadTable",
          "jp.torimatome.table.reading.ReadTable$Row");

  private ClassHabits() {}

  /** By name, so that each can be asked for its breach. */
  public enum Habit {
    TIME_ENVIRONMENT_AND_EXIT_COME_FROM_MAIN(
        noClasses()
            .that(not(nameMatching("jp[.]torimatome[.]Main")))
            .should()
            .accessTargetWhere(describe("the machine is asked", ClassHabits::asksTheMachine))),
    ONLY_THE_SENDER_POSTS(
        noClasses()
            .that(not(resideInAPackage("jp.torimatome.slack.send..")))
            .should()
            .accessTargetWhere(describe("something is posted", ClassHabits::posts))),
    NOTHING_STATIC_CHANGES(
        fields()
            .that()
            .areStatic()
            .and(declaredOutside(GENERATED))
            .should(hold("be constant", ClassHabits::isConstant, JavaField::getFullName))),
    FEW_PARAMETERS(
        codeUnits()
            .that(describe("are written by hand", ClassHabits::isWritten))
            .should(
                hold(
                    "have at most " + PARAMETERS + " parameters",
                    unit -> parameters(unit) <= PARAMETERS,
                    JavaCodeUnit::getFullName)));

    private final ArchRule rule;

    Habit(ArchRule rule) {
      this.rule = rule;
    }

    public ArchRule rule() {
      return rule;
    }
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return owner.getPackageName().equals("java.time") && name.equals("now")
        || owner.isEquivalentTo(Date.class)
            && name.equals("<init>")
            && access.getTarget().getFullName().endsWith("<init>()")
        || owner.isAssignableTo(Calendar.class) && List.of("getInstance", "<init>").contains(name)
        || owner.isEquivalentTo(System.class)
            && List.of("currentTimeMillis", "nanoTime", "getenv", "exit").contains(name)
        || owner.isEquivalentTo(Runtime.class) && List.of("exit", "halt").contains(name)
        || owner.isEquivalentTo(InstantSource.class) && name.equals("system")
        || owner.isAssignableTo(Clock.class);
  }

  private static boolean posts(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(MethodsClient.class)
        && access.getTarget().getName().matches("(chat|files|reactions)[A-Z].*");
  }

  private static boolean isConstant(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    boolean written = !modifiers.contains(JavaModifier.SYNTHETIC);
    String type = field.getRawType().getName();
    boolean changes =
        field.getRawType().isArray()
            || type.matches(
                "java[.]util[.]((Linked|Tree|Identity|Weak|Enum)?Hash(Map|Set)|ArrayList|ArrayDeque"
                    + "|TreeMap|TreeSet|EnumMap|BitSet|Date|concurrent[.].*)")
            || type.matches("java[.]lang[.](StringBuilder|StringBuffer|ThreadLocal)");
    return modifiers.contains(JavaModifier.FINAL) && !(written && changes);
  }

  private static boolean isWritten(JavaCodeUnit unit) {
    return !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !unit.getOwner().getPackageName().startsWith("jp.torimatome.database.generated")
        && !MANY.contains(unit.getOwner().getName());
  }

  /** The constructor of an enum is handed its name and its place, too. */
  private static int parameters(JavaCodeUnit unit) {
    int all = unit.getRawParameterTypes().size();
    return unit.getOwner().isEnum() && unit.isConstructor() ? all - 2 : all;
  }

  private static DescribedPredicate<JavaField> declaredOutside(String... packages) {
    return describe(
        "are written by hand", field -> !resideInAnyPackage(packages).test(field.getOwner()));
  }

  private static <T> ArchCondition<T> hold(
      String words,
      java.util.function.Predicate<T> kept,
      java.util.function.Function<T, String> name) {
    return new ArchCondition<>(words) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(item, kept.test(item), name.apply(item) + ": " + words));
      }
    };
  }
}
