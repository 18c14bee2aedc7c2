import com.google.googlejavaformat.java.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * 組版: google-java-format over every source. Fails with the list of files that are laid out
 * otherwise; with {@code --replace} it lays them out.
 */
public final class Layout {
  private Layout() {}

  public static void main(String[] arguments) throws Exception {
    try (Stream<Path> files = Files.walk(Path.of(arguments[0], "src"))) {
      Stream<String> sources =
          files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted();
      Stream<String> wanted = Stream.of(arguments[1].split(" "));
      Main.main(Stream.concat(wanted, sources).toArray(String[]::new));
    }
  }
}
