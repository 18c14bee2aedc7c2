package jp.torimatome.table.marks.pairing;

import java.util.Set;

/**
 * Where a run of kanji falls into words: in pairs, but for suffixes like 者 and prefixes like 再, and
 * as a common word shows.
 */
final class Compounds {
  private static final Set<String> SUFFIXES =
      Set.of("者", "等", "率", "員", "費", "課", "室", "係", "庁", "局", "署", "省", "院", "額", "的", "化");
  private static final Set<String> CONJUNCTIONS = Set.of("及", "又", "並", "若");
  private static final Set<String> PREFIXES =
      Set.of(
          "各", "全", "約", "再", "新", "非", "不", "未", "無", "総", "副", "準", "第", "同", "当", "本", "両", "県");

  /** Words of which the texts of such plans are made. */
  private static final Set<String> COMMON =
      Set.of(
          ("防止 対策 支援 事業 計画 機関 団体 施設 制度 活動 相談 依存 乱用 犯罪 再犯 推進 実施 就労 就職 生活 自立 困窮 地域 関係 連携 協議 会議 担当 業務"
               + " 情報 提供 開催 研修 検討 企業 雇用 医療 福祉 保護 観察 矯正 教育 啓発 普及 予算 要求 配置 設置 運営 委託 補助 給付 確保 住居 住宅 高齢"
               + " 障害 若年 女性 男性 子供 家庭 家族 学校 職場 職業 体験 訓練 指導 助言 治療 回復 薬物 被害 加害 警察 検察 仙台 宮城 市町 保健 精神 専門"
               + " 人材 人財 育成 確認 調査 報告 作成 更新 必要 重要 効果 課題 方向 今後 現在 予定 期間 参加 対象 利用 登録 新規 実績 件数 人数 目標 評価"
               + " 改善 強化 充実 拡大 縮小 継続 終了 廃止 開始 窓口 体制 整備 構築 構成 社会 復帰 定着 促進 向上 協力 民間 行政 国庫 財源 広報 周知 電話"
               + " 訪問 見学 講座 講話 説明 資料 技術 経済 経営 産業 観光 農業 環境 防災 災害 道路 河川 健康 介護 保育 児童 青少 少年 年齢 世帯 市民 県民"
               + " 県内 国内 市内 全国 全体 一般 一部 総合 基本 方針 施策 取組 措置 処遇 指針 有識 出所 退所 入所")
              .split(" "));

  private final String kanji;
  private final boolean[] starts;

  private Compounds(String kanji) {
    this.kanji = kanji;
    starts = new boolean[kanji.length()];
  }

  /** For each kanji of a run, whether a word begins with it. */
  static boolean[] starts(String kanji) {
    Compounds compounds = new Compounds(kanji);
    for (int at = 0; at < kanji.length(); at += compounds.length(at)) {
      compounds.starts[at] = true;
    }
    return compounds.starts;
  }

  private int length(int at) {
    if (isCommon(at)) {
      return 2;
    }
    boolean odd = (nextSeam(at) - at) % 2 == 1;
    boolean affix = (at > 0 && isOneOf(SUFFIXES, at)) || (odd && isOneOf(PREFIXES, at));
    return affix || at + 2 > kanji.length() || isCommon(at + 1) || isOneOf(CONJUNCTIONS, at + 1)
        ? 1
        : 2;
  }

  /** The next place where a word certainly begins, or the end. */
  private int nextSeam(int from) {
    int at = from + 1;
    while (at < kanji.length()
        && !isCommon(at)
        && !isOneOf(CONJUNCTIONS, at)
        && !((at - from) % 2 == 0 && isOneOf(SUFFIXES, at))) {
      at++;
    }
    return at;
  }

  private boolean isCommon(int at) {
    return at + 2 <= kanji.length() && COMMON.contains(kanji.substring(at, at + 2));
  }

  private boolean isOneOf(Set<String> signs, int at) {
    return signs.contains(kanji.substring(at, at + 1));
  }
}
