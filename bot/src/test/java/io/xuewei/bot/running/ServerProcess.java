package io.xuewei.bot.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `xuewei serve` in a JVM of its own, as an operator starts it.
public final class ServerProcess implements AutoCloseable {

  private static final String READY = "Xuewei is ready at ";

  /// The launcher's, for the heap.
  private static final List<String> LAUNCHER_FLAGS =
      List.of("-XX:+UseSerialGC", "-Xms64m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /// Starts the program with these arguments, compiling little so that it starts fast; its log goes
  /// to a file in the folder.
  public static ServerProcess start(Path data, String... arguments) throws IOException {
    return startWith(System.getProperty("java.class.path"), data, arguments);
  }

  /// The same with another class path.
  public static ServerProcess startWith(String classPath, Path data, String... arguments)
      throws IOException {
    List<String> command = command(data, List.of("-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(arguments));
    return start(classPath, data, command);
  }

  /// Starts it as the launcher does.
  public static ServerProcess startAsLaunched(Path data, String... arguments) throws IOException {
    List<String> command = command(data, LAUNCHER_FLAGS);
    command.addAll(List.of(arguments));
    return start(System.getProperty("java.class.path"), data, command);
  }

  /// Starts another program with the launcher's flags; it has to print that it is ready as ours
  /// does.
  public static ServerProcess startMain(String mainClass, Path folder) throws IOException {
    List<String> command = jvm(LAUNCHER_FLAGS);
    command.add(mainClass);
    return start(System.getProperty("java.class.path"), folder, command);
  }

  /// The class path is not in the command line, which stays as short as the launcher's.
  private static ServerProcess start(String classPath, Path data, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("XUEWEI_"));
    builder.environment().put("CLASSPATH", classPath);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
    return new ServerProcess(builder.start());
  }

  private static List<String> command(Path data, List<String> flags) {
    List<String> command = jvm(flags);
    command.addAll(List.of("io.xuewei.bot.Main", "--data", data.toString()));
    return command;
  }

  private static List<String> jvm(List<String> flags) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(flags);
    return command;
  }

  private void read() {
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String line;
      while ((line = out.readLine()) != null) {
        if (line.startsWith(READY)) {
          address.complete(URI.create(line.substring(READY.length())));
        }
      }
      address.completeExceptionally(new IOException("the server ended before it was ready"));
    } catch (IOException e) {
      address.completeExceptionally(new UncheckedIOException(e));
    }
  }

  /// Its address, when it is ready.
  public URI address() throws InterruptedException, ExecutionException, TimeoutException {
    return address.get(60, TimeUnit.SECONDS);
  }

  /// Whether it ended by itself within the time.
  public boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /// SIGKILL.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// SIGTERM.
  public void terminate() {
    process.destroy();
  }

  public int exitCode() {
    return process.exitValue();
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    kill();
  }
}
