package io.ledgerline.csvclient.s3;

import io.ledgerline.csvclient.read.Format;
import io.ledgerline.csvclient.read.InputFile;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.read.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files of rows in S3. Connects when it is asked first. */
public final class S3Objects implements ObjectStore, AutoCloseable {
  private final S3Access access;
  private S3Client client;

  public S3Objects(S3Access access) {
    this.access = access;
  }

  @Override
  public InputFiles list(String text) throws IOException {
    S3Address address = S3Address.parse(text);
    List<InputFile> files = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    try {
      client()
          .listObjectsV2Paginator(
              request -> request.bucket(address.bucket()).prefix(address.prefix()))
          .contents()
          .forEach(object -> sort(address, object, files, skipped));
    } catch (SdkException e) {
      throw S3Failure.of("Cannot list " + address, e);
    }
    if (files.isEmpty()) {
      throw new IOException(address + " holds no " + Format.NAMES + " file");
    }
    return new InputFiles(files, skipped);
  }

  private void sort(
      S3Address address, S3Object object, List<InputFile> files, List<String> skipped) {
    Optional<Format> format = Format.of(object.key());
    if (format.isPresent()) {
      S3Content content =
          new S3Content(client, address, object.key(), object.eTag(), object.size());
      files.add(new InputFile(content, address.name(object.key()), format.get(), object.size()));
    } else if (!object.key().endsWith("/")) {
      skipped.add(address.of(object.key()));
    }
  }

  private S3Client client() throws IOException {
    if (client == null) {
      try {
        client = access.connect();
      } catch (SdkException e) {
        throw S3Failure.of("Cannot reach S3", e);
      }
    }
    return client;
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
  }
}
