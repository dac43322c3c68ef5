package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.BaseAddress;

/// Who a robot is and where its platform is: what both modes have in common.
///
/// @param channel its name in the configuration
/// @param clientId the app's AppKey, which is also the `robotCode` of its robot
/// @param botName how members mention it
record Account(
    String channel,
    String clientId,
    Credential clientSecret,
    DingtalkAddresses addresses,
    String botName) {

  /// Where calls go.
  BaseAddress api() {
    return new BaseAddress(addresses.apiBase());
  }

  /// Where the addresses are that come along with messages.
  BaseAddress sessions() {
    return new BaseAddress(addresses.sessionBase());
  }

  static Account of(ChannelConfig.DingtalkStream config, String botName) {
    return new Account(
        config.name(), config.clientId(), config.clientSecret(), config.addresses(), botName);
  }

  static Account of(ChannelConfig.DingtalkWebhook config, String botName) {
    return new Account(
        config.name(), config.clientId(), config.clientSecret(), config.addresses(), botName);
  }
}
