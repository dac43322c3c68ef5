package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// `GET /metrics`: figures for Prometheus, in its text form, looked up when they are asked for.
final class MetricsEndpoint {

  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final ConcurrentMap<Services, PrometheusRegistry> registries = new ConcurrentHashMap<>();

  void handle(Context ctx, Services services) throws IOException {
    PrometheusRegistry registry = registries.computeIfAbsent(services, MetricsEndpoint::registry);
    var out = new ByteArrayOutputStream();
    writer.write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    ctx.contentType(writer.getContentType()).result(out.toString(StandardCharsets.UTF_8));
  }

  /// The chat's figures, and those of process and JVM that cost nothing to look up.
  private static PrometheusRegistry registry(Services services) {
    var registry = new PrometheusRegistry();
    ChatMetrics.register(services, registry);
    ProcessMetrics.builder().register(registry);
    JvmMemoryMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    return registry;
  }
}
