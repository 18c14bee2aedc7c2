package jp.torimatome.summary.search;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.plan.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeQueryTest {
  @ParameterizedTest
  @CsvSource({
    "県⺠安全対策課, 県警本部県民安全対策課",
    "就労⽀援, 就労支援",
    "ﾈｯﾄﾜｰｸ, ネットワーク",
    "か\u3099いこう, がいこう",
    "支\u200B援, 就労支援",
    "(株), ㈱宮城",
    "1, 第①回"
  })
  void what_looks_the_same_is_found(String typed, String name) {
    assertThat(Query.fold(name)).contains(Query.fold(typed));
    assertThat(Wording.lookup(name)).contains(Wording.lookup(typed));
  }
}
