package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerShapeTest {

  @ParameterizedTest
  @CsvSource({
    "支委会多久开一次, FREQUENCY",
    "预备期几个月啊, DURATION",
    "学习中心几点关门, CLOCK",
    "一次多少钱, MONEY",
    "党课谁来讲, PERSON",
    "在哪儿注册志愿者, PLACE",
    "代签算不算到会, RULE",
    "一年要学几门, QUANTITY",
    "转正要哪些材料, LIST",
    "通知文号多少, DOCUMENT_NUMBER",
    "流动党员咋管, ANY"
  })
  void theQuestionTellsTheKind(String question, AnswerShape.Kind kind) {
    assertThat(AnswerShape.askedBy(question).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "支委会多久开一次, 支委会每月召开一次, 1",
    "支委会多久开一次, 支委会由书记主持, -1",
    "预备期几个月啊, 预备期为一年, 1",
    "一年要学几门, 全年必修课10门, 1",
    "一年要学几门, 全年不少于32学时, -1",
    "几点关门, '每周二至周日9:00至17:30开放', 1",
    "流动党员咋管, 什么都行, 0"
  })
  void aSentenceHasTheKindOrNot(String question, String sentence, int told) {
    assertThat(AnswerShape.askedBy(question).toldBy(sentence)).isEqualTo(told);
  }
}
