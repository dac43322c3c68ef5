package io.xuewei.bot.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version that the jar's manifest names.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = XueweiCommand.class.getPackage().getImplementationVersion();
    return new String[] {"xuewei " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
