package io.ledgerline.connect.sink;

import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/** A task that delivers in batches; a connector only says where to. */
public abstract class BatchedSinkTask<R extends Rows> extends SinkTask {
  private static final long CLOSE_MS = 2_000;
  private static final long STOP_MS = 3_000;

  private Destination<R> destination;
  private ExecutorService writerThread;
  private BatchWriter<R> writer;
  private Delivery<R> delivery;

  /** How to batch where the settings do not say. */
  protected abstract Batching batching();

  /** Makes the destination, without connecting to it. */
  protected abstract Destination<R> destination(Map<String, String> settings);

  @Override
  public final String version() {
    return AppInfoParser.getVersion();
  }

  @Override
  public final void start(Map<String, String> settings) {
    BatchSettings batches = new BatchSettings(settings, batching());
    SinkMetrics metrics = new SinkMetrics(context.pluginMetrics());
    destination = destination(settings);
    writerThread = Executors.newSingleThreadExecutor(BatchedSinkTask::daemon);
    Retries retries = new Retries(batches.backoff(), Thread::sleep, metrics, new Random());
    writer = new BatchWriter<>(destination, writerThread, retries, metrics);
    DeadLetters deadLetters = new DeadLetters(context.errantRecordReporter(), metrics);
    delivery =
        new Delivery<>(
            context,
            batches.limits(),
            writer,
            deadLetters,
            metrics,
            () -> System.nanoTime() / 1_000_000);
    // The first poll must end although every partition is paused at first.
    context.timeout(20);
  }

  @Override
  public final void open(Collection<TopicPartition> partitions) {
    delivery.open(partitions);
  }

  @Override
  public final void put(Collection<SinkRecord> records) {
    delivery.put(records);
  }

  @Override
  public final Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
    return delivery.preCommit(currentOffsets);
  }

  @Override
  public final void close(Collection<TopicPartition> partitions) {
    delivery.close(partitions);
    awaitWriter();
  }

  /** Also called for a task that could not start. */
  @Override
  public final void stop() {
    if (writerThread == null) {
      return;
    }
    writerThread.shutdown();
    try {
      if (writer.waiting() != null
          || !writerThread.awaitTermination(STOP_MS, TimeUnit.MILLISECONDS)) {
        destination.abort();
        var unused = writerThread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    destination.close();
  }

  /**
   * The successor finds more done if the batch in flight may end; waiting for long gains nothing.
   */
  private void awaitWriter() {
    if (writer.waiting() != null) {
      return;
    }
    CountDownLatch idle = new CountDownLatch(1);
    try {
      writer.whenIdle(idle::countDown);
      boolean unused = idle.await(CLOSE_MS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The task has been stopped.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sink-writer");
    thread.setDaemon(true);
    return thread;
  }
}
