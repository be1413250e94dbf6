package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.part.Step;
import io.ledgerline.localstack.part.Task;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does the steps of a start, side by side where they do not depend on each other. */
public final class Starter {
  private static final CountDownLatch NOTHING = new CountDownLatch(0);
  private static final int ABORT_SECONDS = 10;

  private final PartProcesses processes;
  private final Readiness readiness;
  private final Consumer<String> progress;
  private final Set<Part> started = new HashSet<>();
  private boolean over;

  public Starter(PartProcesses processes, Consumer<String> progress) {
    this.processes = processes;
    this.readiness = new Readiness(processes);
    this.progress = progress;
  }

  /** What this starter has started so far, ready or not. */
  public synchronized Set<Part> started() {
    return Set.copyOf(started);
  }

  /**
   * Returns when all is done and ready; after the first failure, when no step is under way any
   * more.
   *
   * @throws StackException if a step fails
   */
  public void perform(List<Step> steps) throws InterruptedException {
    Map<String, CountDownLatch> done =
        steps.stream().collect(Collectors.toMap(Step::name, step -> new CountDownLatch(1)));
    ExecutorService threads = Executors.newFixedThreadPool(steps.size());
    CompletionService<Void> completions = new ExecutorCompletionService<>(threads);
    try {
      for (Step step : steps) {
        Future<Void> unused =
            completions.submit(
                () -> {
                  for (String dependency : step.dependencies()) {
                    // One that is not asked for counts as done.
                    done.getOrDefault(dependency, NOTHING).await();
                  }
                  perform(step);
                  done.get(step.name()).countDown();
                  return null;
                });
      }
      for (int i = 0; i < steps.size(); i++) {
        completions.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StackException known
          ? known
          : new StackException(e.getCause().toString(), e);
    } finally {
      end();
      threads.shutdownNow();
      boolean unused = threads.awaitTermination(ABORT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void perform(Step step) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    if (step instanceof Part part) {
      Optional<Running> before = processes.find(part);
      readiness.await(before.isPresent() ? before.get() : start(part));
      report(
          part.name(), part.url(), before.isPresent() ? "running already" : Seconds.since(begin));
    } else if (step instanceof Task task) {
      Optional<String> warning = run(task);
      report(task.name(), "", Seconds.since(begin));
      warning.ifPresent(progress);
    }
  }

  private Running start(Part part) throws IOException, InterruptedException {
    processes.prepare(part);
    synchronized (this) {
      if (over) {
        throw new InterruptedException("The start was given up");
      }
      Running running = processes.launch(part);
      started.add(part);
      return running;
    }
  }

  private static Optional<String> run(Task task) throws InterruptedException {
    try {
      return task.run();
    } catch (IOException | RuntimeException e) {
      throw new StackException(task.name() + ": " + e.getMessage(), e);
    }
  }

  private void report(String step, String where, String took) {
    progress.accept("  %-17s %-24s %s".formatted(step, where, took));
  }

  /** From now on nothing is started, whatever a step is about to do. */
  private synchronized void end() {
    over = true;
  }
}
