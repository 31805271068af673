package claimtrail.ingest.fetch;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Collects a body and hangs up as soon as it is known to be one that we do not want.
///
/// Only a page is worth a refusal. Of an error or a redirect, which counts by its head alone, an unwanted body is
/// left.
final class CappedBody implements BodySubscriber<byte[]> {

    private static final int MOST_FIELDS = 1_000;
    private static final NameList REFUSED = NameList.of("refused-types.txt");

    /// What is done with a body that we do not want.
    private enum Verdict {
        REFUSE,
        CUT,
        DROP
    }

    private final Verdict verdict;
    private final long maxBytes;
    private final Optional<String> againstHead;
    private final Consumer<Unwanted> refused;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> collected = new ArrayList<>();
    private int length;
    private @Nullable Subscription subscription;

    private CappedBody(Verdict verdict, long maxBytes, Optional<String> againstHead, Consumer<Unwanted> refused) {
        this.verdict = verdict;
        this.maxBytes = maxBytes;
        this.againstHead = againstHead;
        this.refused = refused;
    }

    /// What the head promises is believed when it is unwanted; what comes is counted in any case.
    static BodyHandler<byte[]> handler(Wanted wanted, long maxBytes, Consumer<Unwanted> refused) {
        return head -> switch (wanted) {
            case WHOLE ->
                new CappedBody(
                        head.statusCode() / 100 == 2 ? Verdict.REFUSE : Verdict.DROP,
                        maxBytes,
                        againstFields(head).or(() -> againstBody(head, maxBytes)),
                        refused);
            case BEGINNING ->
                new CappedBody(Verdict.CUT, Math.min(maxBytes, RobotsRules.MAX_BYTES), againstFields(head), refused);
        };
    }

    private static Optional<String> againstFields(ResponseInfo head) {
        int fields = head.headers().map().values().stream().mapToInt(List::size).sum();
        return fields > MOST_FIELDS ? Optional.of("a head of more than " + MOST_FIELDS + " fields") : Optional.empty();
    }

    private static Optional<String> againstBody(ResponseInfo head, long maxBytes) {
        var fields = head.headers();
        var length = fields.firstValue("Content-Length").orElse("");
        if (length.matches("\\d+") && (length.length() > 18 || Long.parseLong(length) > maxBytes)) {
            return Optional.of("a body of " + length + " bytes; at most " + maxBytes + " are read");
        }
        return fields.firstValue("Content-Type")
                .map(written -> written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(REFUSED::has)
                .map(type -> "not a type that is read: " + type);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        againstHead.ifPresentOrElse(this::hangUp, () -> newSubscription.request(Long.MAX_VALUE));
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (whole.isDone()) {
            return;
        }
        for (var buffer : buffers) {
            if (length + (long) buffer.remaining() > maxBytes) {
                hangUp("a body of more than " + maxBytes + " bytes");
                return;
            }
            length += buffer.remaining();
            collected.add(buffer);
        }
    }

    private void hangUp(String reason) {
        switch (verdict) {
            case REFUSE -> {
                // Under HTTP/2 the broken stream may be told before the reason why it was broken off.
                var unwanted = new Unwanted(reason);
                refused.accept(unwanted);
                whole.completeExceptionally(unwanted);
            }
            case CUT -> whole.complete(joined());
            case DROP -> whole.complete(new byte[0]);
        }
        collected.clear();
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable trouble) {
        collected.clear();
        whole.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        if (!whole.isDone()) {
            whole.complete(joined());
        }
    }

    private byte[] joined() {
        var joined = new byte[length];
        int at = 0;
        for (var buffer : collected) {
            int size = buffer.remaining();
            buffer.get(joined, at, size);
            at += size;
        }
        return joined;
    }
}
