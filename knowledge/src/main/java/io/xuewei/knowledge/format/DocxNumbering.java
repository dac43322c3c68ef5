package io.xuewei.knowledge.format;

import io.xuewei.knowledge.format.DocxStyle.DocxList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The automatic numbering of a docx: `word/numbering.xml`, and how far it has counted.
final class DocxNumbering {

  private static final int LEVELS = 9;

  private final Map<String, List<ListLevel>> definitions = new HashMap<>();
  private final Map<String, String> definitionOf = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
  private final Map<String, Map<Integer, ListLevel>> overrides = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final ListCounters counters = new ListCounters();

  /// Nothing is numbered.
  DocxNumbering() {}

  DocxNumbering(Xml xml) throws UnreadableDocument {
    while (xml.next()) {
      if (xml.starts("abstractNum")) {
        definition(xml, attribute(xml, "abstractNumId"));
      } else if (xml.starts("num")) {
        list(xml, attribute(xml, "numId"));
      }
    }
  }

  private static String attribute(Xml xml, String name) {
    String value = xml.attribute(name);
    return value == null ? "" : value;
  }

  private void definition(Xml xml, String id) throws UnreadableDocument {
    List<ListLevel> levels = new ArrayList<>();
    while (xml.next() && !xml.ends("abstractNum")) {
      if (xml.starts("lvl") && levels.size() < LEVELS) {
        levels.add(level(xml));
      }
    }
    definitions.put(id, levels);
  }

  private static ListLevel level(Xml xml) throws UnreadableDocument {
    int start = 1;
    String format = "decimal";
    String template = "";
    boolean legal = false;
    while (xml.next() && !xml.ends("lvl")) {
      if (xml.starts("start")) {
        start = Math.max(0, xml.number("val", 1));
      } else if (xml.starts("numFmt")) {
        format = xml.val();
      } else if (xml.starts("lvlText")) {
        template = xml.val();
      } else if (xml.starts("isLgl")) {
        legal = xml.on();
      }
    }
    return new ListLevel(start, format, template, legal);
  }

  private void list(Xml xml, String id) throws UnreadableDocument {
    int level = 0;
    while (xml.next() && !xml.ends("num")) {
      if (xml.starts("abstractNumId")) {
        definitionOf.put(id, xml.val());
      } else if (xml.starts("lvlOverride")) {
        level = Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
      } else if (xml.starts("startOverride")) {
        starts.computeIfAbsent(id, i -> new HashMap<>()).put(level, xml.number("val", 1));
      } else if (xml.starts("lvl")) {
        overrides.computeIfAbsent(id, i -> new HashMap<>()).put(level, level(xml));
      }
    }
  }

  /// Whether a paragraph of this list is one with a bullet.
  boolean isBullet(DocxList list) {
    List<ListLevel> levels = levels(list.id());
    return list.level() < levels.size() && levels.get(list.level()).isBullet();
  }

  /// The label of the next paragraph of a list; empty when there is no such list.
  String next(DocxList list) {
    List<ListLevel> levels = levels(list.id());
    if (list.id() == null || list.level() >= levels.size()) {
      return "";
    }
    String definition = definitionOf.getOrDefault(list.id(), "");
    if (begun.add(list.id())) {
      starts
          .getOrDefault(list.id(), Map.of())
          .forEach((level, start) -> counters.restart(definition, level, start));
    }
    return counters.next(definition, levels, list.level());
  }

  private List<ListLevel> levels(@Nullable String id) {
    if (id == null) {
      return List.of();
    }
    List<ListLevel> shared = definitions.getOrDefault(definitionOf.getOrDefault(id, ""), List.of());
    Map<Integer, ListLevel> own = overrides.getOrDefault(id, Map.of());
    if (own.isEmpty()) {
      return shared;
    }
    List<ListLevel> levels = new ArrayList<>(shared);
    own.forEach((level, changed) -> replace(levels, level, changed));
    return levels;
  }

  private static void replace(List<ListLevel> levels, int level, ListLevel changed) {
    if (level < levels.size()) {
      levels.set(level, changed);
    }
  }
}
