package io.ledgerline.csvclient.read;

import static io.ledgerline.csvclient.read.ObjectStore.SCHEME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a list of files, folders and places in buckets stands for.
 *
 * @param files to read, in order: as named, a folder's sorted by path, a bucket's by key
 * @param skipped files of a folder or bucket that are of no known format
 */
public record InputFiles(List<InputFile> files, List<String> skipped) {
  public InputFiles {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * @param inputs paths of files (.csv, .csv.gz, .jsonl, .jsonl.gz) and of folders of such, and
   *     s3://bucket/prefix
   * @throws IOException in one line, if a path names nothing, a file that is named is of no known
   *     format, or a folder holds no file of one or cannot be listed
   */
  public static InputFiles of(List<String> inputs, ObjectStore objects) throws IOException {
    InputFiles found = new InputFiles(List.of(), List.of());
    for (String input : inputs) {
      found = found.plus(input.startsWith(SCHEME) ? objects.list(input) : local(input));
    }
    return found;
  }

  /** A file or folder of this machine. */
  public static InputFiles local(String input) throws IOException {
    Path path = path(input);
    return Files.isDirectory(path) ? folder(path) : file(path);
  }

  public long totalBytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  private InputFiles plus(InputFiles more) {
    return new InputFiles(concat(files, more.files), concat(skipped, more.skipped));
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Path path(String input) throws IOException {
    try {
      Path path = Path.of(input);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new IOException("No such file or folder: " + input, e);
    }
    throw new IOException("No such file or folder: " + input);
  }

  private static InputFiles file(Path path) throws IOException {
    String name = path.getFileName().toString();
    Format format =
        Format.of(name)
            .orElseThrow(
                () -> new IOException(path + " is no " + Format.NAMES + " file by its name"));
    return new InputFiles(
        List.of(new InputFile(LocalContent.of(path), name, format, Files.size(path))), List.of());
  }

  private static InputFiles folder(Path folder) throws IOException {
    List<InputFile> files = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (Path path : filesBelow(folder)) {
      Optional<Format> format = Format.of(path.getFileName().toString());
      if (format.isPresent()) {
        String name = nameBelow(folder, path);
        files.add(new InputFile(LocalContent.of(path), name, format.get(), Files.size(path)));
      } else {
        skipped.add(path.toString());
      }
    }
    if (files.isEmpty()) {
      throw new IOException("The folder " + folder + " holds no " + Format.NAMES + " file");
    }
    return new InputFiles(files, skipped);
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException("Cannot list the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private static String nameBelow(Path folder, Path path) {
    return StreamSupport.stream(folder.relativize(path).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
