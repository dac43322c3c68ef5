package io.xuewei.knowledge.hostile;

import static io.xuewei.knowledge.hostile.Made.utf8;
import static io.xuewei.knowledge.hostile.Made.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// Zips that are made to unpack too much, point out of themselves or be broken.
final class HostileZips {

  private HostileZips() {}

  static Stream<Hostile> files() {
    byte[] inner = zip("内.txt", "学习办法\n每月学习一次。");
    byte[] good = zip("里.txt", "学习办法\n每月学习一次。");
    return Stream.of(
        Hostile.refused(
            "zip of 1 GiB of zeros", "弹.zip", Made.zeros("大.txt", 1L << 30), "unpacks to more"),
        Hostile.refused(
            "zip of 300 MiB zeros in a zip",
            "套.zip",
            zip("内.zip", Made.zeros("大.txt", 300L << 20)),
            "unpacks to more"),
        Hostile.refused("zip of 20,000 entries", "多.zip", many(20_000), "more than 10000 entries"),
        Hostile.refused(
            "zip in a zip in a zip",
            "三.zip",
            zip("二.zip", zip("一.zip", inner)),
            "zip in a zip in a zip"),
        Hostile.refused(
            "a zip that contains itself, as far as one can",
            "自.zip",
            nested(40),
            "zip in a zip in a zip"),
        Hostile.refused("empty zip", "空.zip", zip(), "empty or damaged zip"),
        Hostile.refused("truncated zip", "断.zip", Arrays.copyOf(good, good.length / 2), "damaged"),
        Hostile.refused(
            "zip with a damaged entry",
            "坏.zip",
            Made.patched(good, 45, (byte) 0x55, (byte) 0xAA),
            "damaged zip"),
        Hostile.refused(
            "zip with an encrypted entry",
            "密.zip",
            Made.patched(good, 6, (byte) (good[6] | 1)),
            "password"),
        Hostile.refused("entry ../", "上.zip", zip("../../逃.txt", "内容。"), "points out of it"),
        Hostile.refused(
            "entry with an absolute name", "绝.zip", zip("/etc/逃.txt", "内容。"), "points out of it"),
        Hostile.refused("entry with a drive", "盘.zip", zip("C:\\逃.txt", "内容。"), "points out of it"),
        Hostile.refused(
            "entry with backslashes", "斜.zip", zip("..\\逃.txt", "内容。"), "points out of it"),
        Hostile.refused(
            "entry with NUL in its name", "零.zip", zip("逃\0.txt", "内容。"), "control characters"),
        Hostile.refused(
            "entry with a very long name",
            "长.zip",
            zip("长".repeat(5000) + ".txt", "内容。"),
            "over 200 characters"),
        Hostile.refused("a program in a zip", "程.zip", zip("run.exe", "MZ"), "run.exe"),
        Hostile.refused(
            "zip bytes that are only a head", "头.zip", utf8("PK\u0003\u0004"), "damaged"),
        Hostile.read("zip with two directories claiming one entry", "叠.zip", overlapping(good)));
  }

  private static byte[] many(int entries) {
    Object[] all = new Object[entries * 2];
    for (int i = 0; i < entries; i++) {
      all[2 * i] = "d" + i + "/";
      all[2 * i + 1] = "";
    }
    return zip(all);
  }

  private static byte[] nested(int depth) {
    byte[] zip = zip("内.txt", "内容。");
    for (int i = 0; i < depth; i++) {
      zip = zip("自.zip", zip);
    }
    return zip;
  }

  /// The directory at the end once more, so that two records claim the same bytes.
  private static byte[] overlapping(byte[] zip) {
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    return Made.concat(zip, Arrays.copyOfRange(zip, directory, zip.length));
  }
}
