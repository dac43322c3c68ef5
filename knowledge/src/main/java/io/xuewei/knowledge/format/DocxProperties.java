package io.xuewei.knowledge.format;

import io.xuewei.knowledge.format.DocxStyle.DocxList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the properties of a paragraph, a run, a cell or a style say, collected element by element.
final class DocxProperties {

  private static final int TINY_HALF_POINTS = 4;
  private static final int LEVELS = 9;

  @Nullable String style;
  int outline;
  boolean shaded;
  private @Nullable String list;
  private int level;
  private boolean listed;
  private boolean vanished;
  private boolean white;
  private boolean tiny;

  /// Takes an element that starts; unknown ones change nothing.
  void take(Xml xml) {
    switch (xml.name()) {
      case "pStyle", "rStyle" -> style = xml.val();
      case "numId" -> {
        list = xml.val();
        listed = true;
      }
      case "ilvl" -> {
        level = Math.clamp(xml.number("val", 0), 0, LEVELS - 1);
        listed = true;
      }
      case "outlineLvl" -> {
        int value = xml.number("val", LEVELS);
        outline = value >= 0 && value < LEVELS ? value + 1 : 0;
      }
      case "vanish", "specVanish" -> vanished = xml.on();
      case "color" -> white = xml.val().toUpperCase(Locale.ROOT).equals("FFFFFF");
      case "sz" -> tiny = xml.number("val", TINY_HALF_POINTS + 1) <= TINY_HALF_POINTS;
      case "shd" -> shaded |= isShade(xml);
      case "highlight" -> shaded |= !xml.val().equals("none") && !xml.val().equals("white");
      default -> {}
    }
  }

  private static boolean isShade(Xml xml) {
    String fill = xml.attribute("fill");
    return (!xml.val().equals("clear") && !xml.val().equals("nil"))
        || (fill != null && !fill.equalsIgnoreCase("auto") && !fill.equalsIgnoreCase("FFFFFF"));
  }

  @Nullable DocxList list() {
    return listed ? new DocxList(list, level) : null;
  }

  /// Whether nobody sees text with these properties.
  ///
  /// @param dark whether what it stands on is shaded, so that white can be read
  boolean isHidden(boolean dark) {
    return vanished || tiny || (white && !dark && !shaded);
  }
}
