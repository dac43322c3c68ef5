package io.xuewei.knowledge.hostile;

import static io.xuewei.knowledge.hostile.Made.bomb;
import static io.xuewei.knowledge.hostile.Made.pdf;
import static io.xuewei.knowledge.hostile.Made.rawPdf;
import static io.xuewei.knowledge.hostile.Made.utf8;

import java.util.Arrays;
import java.util.stream.Stream;

/// Pdfs: loops, bombs, broken, locked and empty ones.
final class HostilePdfs {

  private HostilePdfs() {}

  static Stream<Hostile> files() {
    byte[] good = pdf("Study once a month, all members.");
    String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    String catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    return Stream.of(
        Hostile.refused("pdf cut in the middle", "断.pdf", Arrays.copyOf(good, good.length / 3), ""),
        Hostile.refused(
            "pdf of noise", "噪.pdf", Made.concat(utf8("%PDF-1.7\n"), Made.noise(50_000)), ""),
        Hostile.refused(
            "pdf with a cyclic page tree",
            "环.pdf",
            rawPdf(catalog, "<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>"),
            ""),
        Hostile.refused(
            "pdf claiming 100,000 pages",
            "多.pdf",
            rawPdf(
                catalog, "<< /Type /Pages /Count 100000 /Kids [3 0 R] >>", page, bomb("", 1 << 20)),
            ""),
        Hostile.refused(
            "pdf whose content unpacks to 2 GiB",
            "弹.pdf",
            rawPdf(catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, bomb("", 2L << 30)),
            "unpacks to more"),
        Hostile.refused(
            "pdf whose stream is compressed twice",
            "重.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page,
                bomb("", 1 << 20).replace("/FlateDecode", "[/FlateDecode /FlateDecode]")),
            "compressed twice"),
        Hostile.refused(
            "pdf with a stream in itself as length",
            "长.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page,
                "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
            ""),
        Hostile.refused(
            "pdf with object streams extending each other",
            "流.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 0 /Kids [] >>",
                "<< /Type /ObjStm /N 1 /First 4 /Extends 4 0 R /Length 8 >>\nstream\n9 0 null\nendstream",
                "<< /Type /ObjStm /N 1 /First 4 /Extends 3 0 R /Length 8 >>\nstream\n8 0 null\nendstream"),
            ""),
        Hostile.refused(
            "pdf of 100,000 nested arrays",
            "深.pdf",
            rawPdf(catalog, "[".repeat(100_000) + "]".repeat(100_000)),
            ""),
        Hostile.refused(
            "pdf with a password", "锁.pdf", Made.locked("Study once a month."), "password"),
        Hostile.refused("scanned pdf", "扫.pdf", pdf("", "", ""), "has no text (scanned, 3 pages)"),
        Hostile.refused(
            "pdf that calls itself in a form",
            "形.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page.replace("/Contents", "/Resources << /XObject << /F 5 0 R >> >> /Contents"),
                "<< /Length 5 >>\nstream\n/F Do\nendstream",
                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 5 >>\nstream\n/F Do\nendstream"),
            "has no text"));
  }
}
