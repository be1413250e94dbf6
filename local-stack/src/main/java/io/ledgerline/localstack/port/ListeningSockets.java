package io.ledgerline.localstack.port;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Linux's table of sockets and each process's open files: which process listens on a port. */
final class ListeningSockets {
  static final Path TCP = Path.of("/proc/net/tcp");
  private static final Path TCP6 = Path.of("/proc/net/tcp6");
  private static final String LISTEN = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  static Optional<Long> pid(int port) {
    Set<String> sockets =
        Stream.of(TCP, TCP6)
            .flatMap(table -> inodes(lines(table), port).stream())
            .map(inode -> "socket:[" + inode + "]")
            .collect(Collectors.toSet());
    return sockets.isEmpty()
        ? Optional.empty()
        : ProcessHandle.allProcesses()
            .map(ProcessHandle::pid)
            .filter(pid -> hasOpen(pid, sockets))
            .findFirst();
  }

  /** Inodes of the sockets that listen on the port; see proc_net(5). */
  static Set<String> inodes(List<String> table, int port) {
    String suffix = ":%04X".formatted(port);
    return table.stream()
        .skip(1)
        .map(line -> line.strip().split("\\s+", -1))
        .filter(row -> row.length > INODE)
        .filter(row -> row[STATE].equals(LISTEN) && row[LOCAL_ADDRESS].endsWith(suffix))
        .map(row -> row[INODE])
        .collect(Collectors.toSet());
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      // Without IPv6 there is no such table.
      return List.of();
    }
  }

  private static boolean hasOpen(long pid, Set<String> sockets) {
    Path folder = Path.of("/proc", Long.toString(pid), "fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (sockets.contains(target(file))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // It has ended, or belongs to another user.
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private ListeningSockets() {}
}
