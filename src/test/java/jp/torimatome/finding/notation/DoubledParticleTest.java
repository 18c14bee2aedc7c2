package jp.torimatome.finding.notation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 助詞の重複. */
class DoubledParticleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "研修をを開催した。",
        "出前授業を実施するするほか、見学を受け入れる。",
        "推進協議会会と連携する。",
        "出前出前講座を実施する。",
        "地域のの実情に応じた。",
        "研修会にに延べ12人が参加した。",
        "利用者がが増加した。",
        "会場でで開催した。",
        "子どものの居場所を確保した。",
        "市町村とと連携した。",
        "関係者のためのの研修を開催した。",
        "周知を図り、、参加を促した。",
        "法律にに基づき実施した。",
        "参加者はは120人であった。",
        "国の交付金のの活用を図った。",
        "教室のを5か所で開いた。"
      })
  void a_particle_that_was_typed_twice_is_found(String text) {
    assertThat(new DoubledParticle().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "道路ののり面を点検した。",
        "支援支援員を配置した。",
        "小学校学校運営協議会を開いた。",
        "一人一人に応じた。",
        "個々の課題に応じた。",
        "会場を粛々と整えた。",
        "市内ににぎわいを生んだ。",
        "市とともに実施した。",
        "開催したものの、参加者は少なかった。",
        "今年度ははじめて開催した。",
        "県産ももの販路を広げた。",
        "裏山ががけ崩れを起こした。",
        "家族ののんびりとした時間",
        "標語「みんなのの町」を掲げた。",
        "海ののり養殖を支援した。",
        "現場でできることを行った。",
        "ここのの取組",
        "必要なものを整理した。",
        "計画のとおり実施した。",
        "各々の役割",
        "開催するのを見送った。"
      })
  void words_that_begin_like_a_particle_are_left_alone(String text) {
    assertThat(new DoubledParticle().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .isEmpty();
  }
}
