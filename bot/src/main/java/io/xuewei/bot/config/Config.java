package io.xuewei.bot.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an organisation has set, checked. Made by [ConfigReader].
///
/// @param server where the HTTP server listens
/// @param name how the bot is mentioned: `学委`
/// @param store the SQLite file; empty for the one in the data folder
/// @param index where the index is, and what questions go by
/// @param knowledge how the documents are kept up
/// @param channels in the order of the file; at least one, names unique
public record Config(
    Server server,
    String name,
    Optional<Path> store,
    Index index,
    Knowledge knowledge,
    List<ChannelConfig> channels) {

  public Config {
    channels = List.copyOf(channels);
  }

  /// What holds without a file: a web chat called `hall`, on this machine only, with 组织员 as its
  /// organiser and 管理员 as its admin.
  public static Config defaults() {
    var people = new ChannelConfig.People(Set.of("组织员"), Set.of("管理员"));
    var hall = new ChannelConfig.Webchat("hall", people);
    var server = new Server("127.0.0.1", 8080);
    return new Config(
        server, "学委", Optional.empty(), Index.DEFAULT, Knowledge.DEFAULT, List.of(hall));
  }

  /// The same with another address to listen on.
  public Config withServer(Server other) {
    return new Config(other, name, store, index, knowledge, channels);
  }

  /// The same, but questions go by words only: nothing loads the sentence model.
  public Config withoutMeaning() {
    var words = new Index(index.folder(), false);
    return new Config(server, name, store, words, knowledge, channels);
  }

  /// The same with other channels.
  public Config withChannels(List<ChannelConfig> others) {
    return new Config(server, name, store, index, knowledge, others);
  }

  /// How passages are found.
  ///
  /// @param folder the index folder; empty for the one in the data folder
  /// @param meaning whether questions go by meaning too, which needs some 150 MB more memory and,
  ///   for every new passage, some computing
  public record Index(Optional<Path> folder, boolean meaning) {
    static final Index DEFAULT = new Index(Optional.empty(), true);
  }

  /// How the documents are kept up.
  ///
  /// @param watch a folder whose files are brought into the documents; empty for none
  /// @param every how many seconds apart it is looked at
  /// @param keep how many editions are kept for a rollback
  public record Knowledge(Optional<Path> watch, int every, int keep) {
    static final Knowledge DEFAULT = new Knowledge(Optional.empty(), 30, 20);
  }

  /// Where the HTTP server listens.
  ///
  /// @param host an address or name of this machine
  /// @param port 0 picks a free one
  /// @param adminToken who names it may keep up the knowledge base over HTTP; empty for nobody
  /// @param publicUrl how members reach the program, for links in chat; empty for host and port
  public record Server(
      String host, int port, Optional<AdminToken> adminToken, Optional<String> publicUrl) {

    /// Reached at host and port.
    public Server(String host, int port, Optional<AdminToken> adminToken) {
      this(host, port, adminToken, Optional.empty());
    }

    /// Where links in chat begin, without a slash at the end.
    public String address() {
      return publicUrl.orElseGet(() -> "http://" + host + ":" + port);
    }

    /// Nobody may keep up the knowledge base over HTTP.
    public Server(String host, int port) {
      this(host, port, Optional.empty());
    }

    /// The same at another address.
    public Server at(String otherHost, int otherPort) {
      return new Server(otherHost, otherPort, adminToken, publicUrl);
    }
  }
}
