package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTest {

  @Test
  void forgetsWhatNobodyPutInOrAskedForTheLongest() {
    var names = new Bounded<String>(2);
    names.put("1", "张三");
    names.put("2", "李四");
    assertThat(names.get("1")).contains("张三");

    names.put("3", "王芳");

    assertThat(names.get("2")).isEmpty();
    assertThat(names.get("1")).contains("张三");
    assertThat(names.get("3")).contains("王芳");
  }

  @Test
  void takesTheNewestForAKey() {
    var names = new Bounded<String>(2);
    names.put("1", "张三");
    names.put("1", "张三丰");

    assertThat(names.get("1")).contains("张三丰");
  }
}
