package io.xuewei.bot.web;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.index.Generation;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// What `/metrics` tells of channels, queues and library. The labels are names of channels and
/// fixed words; never a room, a member or an address.
final class ChatMetrics {

  private final Services services;
  private final PrometheusRegistry registry;

  private ChatMetrics(Services services, PrometheusRegistry registry) {
    this.services = services;
    this.registry = registry;
  }

  static void register(Services services, PrometheusRegistry registry) {
    var metrics = new ChatMetrics(services, registry);
    metrics.traffic();
    metrics.channels();
    metrics.queues();
    metrics.library();
  }

  private void traffic() {
    CounterWithCallback.builder()
        .name("xuewei_channel_events_total")
        .help("What came and went through each channel since the start.")
        .labelNames("channel", "event")
        .callback(callback -> {
          for (Channel channel : services.channels()) {
            for (Traffic.Event event : Traffic.Event.values()) {
              callback.call(
                  services.traffic().of(channel.name(), event), channel.name(), word(event));
            }
          }
        })
        .register(registry);
  }

  private void channels() {
    GaugeWithCallback.builder()
        .name("xuewei_channel_state")
        .help("1 for the state that the channel is in, 0 for the others.")
        .labelNames("channel", "state")
        .callback(callback -> {
          for (Channel channel : services.channels()) {
            ChannelStatus.State now = channel.status().state();
            for (ChannelStatus.State state : ChannelStatus.State.values()) {
              callback.call(state == now ? 1 : 0, channel.name(), word(state));
            }
          }
        })
        .register(registry);
    GaugeWithCallback.builder()
        .name("xuewei_channel_clock_skew_seconds")
        .help("How far the platform's clock is ahead of this server's, where it told.")
        .labelNames("channel")
        .callback(callback ->
            services
                .channels()
                .forEach(channel ->
                    channel
                        .status()
                        .skew()
                        .ifPresent(skew -> callback.call(skew.toMillis() / 1e3, channel.name()))))
        .register(registry);
  }

  private void queues() {
    gauge(
        "xuewei_jobs_waiting",
        "Messages that wait for an answer.",
        callback -> callback.call(services.backlog().getAsInt()));
    GaugeWithCallback.builder()
        .name("xuewei_parts")
        .help("Parts of replies that are not sent: waiting, held for a way to their room, failed.")
        .labelNames("state")
        .callback(callback -> {
          Receipts.Unsent parts = services.operation().parts().get();
          callback.call(parts.waiting(), "waiting");
          callback.call(parts.held(), "held");
          callback.call(parts.failed(), "failed");
        })
        .register(registry);
  }

  private void library() {
    library("xuewei_library_documents", "Documents that answer.", Generation::documents);
    library("xuewei_library_passages", "Passages that answer.", Generation::passages);
    library("xuewei_library_generation", "The generation that answers.", Generation::number);
  }

  private void library(String name, String help, ToLongFunction<Generation> figure) {
    gauge(
        name,
        help,
        callback -> callback.call(figure.applyAsLong(services.holdings().generation())));
  }

  private void gauge(String name, String help, Consumer<GaugeWithCallback.Callback> callback) {
    GaugeWithCallback.builder().name(name).help(help).callback(callback).register(registry);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
