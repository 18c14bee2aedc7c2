package jp.torimatome.slack.draw;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;

/** What is drawn already, as parts: for the rooms that still draw for themselves. */
public final class Still {
  private Still() {}

  public static List<Part> parts(List<LayoutBlock> blocks) {
    return blocks.stream().<Part>map(Part.Standing::new).toList();
  }

  public static Answer answer(String marked, List<LayoutBlock> blocks) {
    return Answer.of(marked, parts(blocks));
  }

  public static Screen screen(View view) {
    return new Screen(
        new Screen.Frame("", "", "", "", ""),
        List.of(new Part.Standing(view)),
        Screen.Closing.ALONE);
  }
}
