package io.xuewei.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Validity.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ValidityTest {

  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  private static Document document(
      String id, @Nullable LocalDate inForce, @Nullable LocalDate repealed, String... replaces) {
    var info =
        new DocumentInfo(
            id,
            null,
            null,
            null,
            inForce,
            repealed,
            List.of(replaces),
            null,
            null,
            null,
            false,
            false,
            false);
    return new Document(id, info, "", List.of(), List.of());
  }

  private static Validity on(LocalDate day, Document... documents) {
    return new Validity(List.of(documents), day);
  }

  @Test
  void unknownDatesHold() {
    assertThat(on(MAY, document("甲", null, null)).state("甲")).isEqualTo(State.IN_FORCE);
  }

  @Test
  void holdsFromItsFirstDayUntilTheDayOfRepeal() {
    Document document = document("甲", MAY, MAY.plusDays(2));
    assertThat(on(MAY.minusDays(1), document).state("甲")).isEqualTo(State.NOT_YET);
    assertThat(on(MAY, document).state("甲")).isEqualTo(State.IN_FORCE);
    assertThat(on(MAY.plusDays(1), document).state("甲")).isEqualTo(State.IN_FORCE);
    assertThat(on(MAY.plusDays(2), document).state("甲")).isEqualTo(State.NO_LONGER);
  }

  @Test
  void isReplacedOnlyOnceTheReplacementHolds() {
    Document[] both = {document("旧", null, null), document("新", MAY, null, "旧")};
    assertThat(on(MAY.minusDays(1), both).state("旧")).isEqualTo(State.IN_FORCE);
    assertThat(on(MAY.minusDays(1), both).replacedBy("旧")).isNull();
    assertThat(on(MAY, both).state("旧")).isEqualTo(State.NO_LONGER);
    assertThat(on(MAY, both).replacedBy("旧")).isEqualTo("新");
    assertThat(on(MAY, both).replacedBy("新")).isNull();
  }

  @Test
  void successorsAreFollowedToTheLast() {
    Validity validity =
        on(
            MAY,
            document("一", null, null),
            document("二", null, MAY.minusYears(1), "一"),
            document("三", MAY, null, "二"));
    assertThat(validity.replacedBy("一")).isEqualTo("二");
    assertThat(validity.successor("一")).isEqualTo("三");
    assertThat(validity.successor("三")).isNull();
    assertThat(validity.state("一")).isEqualTo(State.NO_LONGER);
  }

  @Test
  void ofTwoReplacementsTheLaterCounts() {
    Validity validity =
        on(MAY, document("新", MAY, null, "旧"), document("中", MAY.minusYears(1), null, "旧"));
    assertThat(validity.replacedBy("旧")).isEqualTo("新");
  }

  @Test
  void circlesReplaceNothing() {
    Validity validity =
        on(
            MAY,
            document("甲", null, null, "乙"),
            document("乙", null, null, "甲"),
            document("丙", null, null, "丙"));
    assertThat(validity.state("甲")).isEqualTo(State.IN_FORCE);
    assertThat(validity.state("乙")).isEqualTo(State.IN_FORCE);
    assertThat(validity.state("丙")).isEqualTo(State.IN_FORCE);
    assertThat(validity.successor("甲")).isNull();
  }

  @Test
  void aLongCircleEnds() {
    Validity validity =
        on(
            MAY,
            document("甲", null, null, "乙"),
            document("乙", null, null, "丙"),
            document("丙", null, null, "甲"));
    assertThat(validity.successor("甲")).isNotEqualTo("甲");
  }
}
