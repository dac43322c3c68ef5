package io.xuewei.knowledge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.folder.Texts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class EffectTest {

  private static final LocalDate MADE = LocalDate.of(2024, 3, 15);

  private static Effect of(String body) {
    return Effect.of(Layout.of(Texts.lines("云溪区学习办法\n" + body)), MADE);
  }

  @Test
  void readsTheDayFromWhichItHolds() {
    assertThat(of("第八条 本办法自2024年5月1日起施行。").inForce()).isEqualTo("2024-05-01");
    assertThat(of("本办法由区委解释，自印发之日起执行。").inForce()).isEqualTo(MADE);
    assertThat(of("第八条 本办法自公布之日起三十日后施行。").inForce()).isEqualTo("2024-04-14");
  }

  @Test
  void aRuleWithADayOfItsOwnSaysNothingOfTheDocument() {
    assertThat(of("第三条 新的缴费标准自2020年1月1日起执行。").inForce()).isNull();
    assertThat(of("第四条 困难补助的有效期一年，期满重新申请。").repealed()).isNull();
  }

  @Test
  void anAnnexSaysNothingOfTheDocument() {
    assertThat(of("每月学习。\n云溪区委党校\n2024年3月15日\n附件\n守则\n本守则自2020年1月1日起施行。").inForce()).isNull();
  }

  @Test
  void readsTheDayOnWhichItEnds() {
    assertThat(of("本办法自2024年5月1日起施行，有效期五年。").repealed()).isEqualTo("2029-05-01");
    assertThat(of("本办法自2024年5月1日起施行，有效期至2030年4月30日。").repealed()).isEqualTo("2030-05-01");
  }

  @Test
  void namesWhatItEndsAndNothingElse() {
    Effect effect = of("本办法依据《学习条例》制定。\n本办法自2024年5月1日起施行，《旧办法》（云组发〔2020〕14号）和《旧细则》同时废止。");
    assertThat(effect.replaces()).containsExactly("《旧办法》（云组发〔2020〕14号）", "《旧细则》");
    assertThat(of("《学习条例》继续执行。").replaces()).isEmpty();
  }

  @Test
  void aListOfWhatIsRepealedEndsWithItsEntries() {
    Effect effect =
        of("一、废止下列文件\n1.《旧办法》（云组发〔2020〕14号）；\n2.《旧细则》。\n二、修改下列文件\n1.《考勤办法》（云组发〔2021〕2号）");
    assertThat(effect.replaces()).containsExactly("《旧办法》（云组发〔2020〕14号）", "《旧细则》");
  }
}
