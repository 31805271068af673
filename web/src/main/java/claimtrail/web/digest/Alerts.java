package claimtrail.web.digest;

import claimtrail.corpus.store.Composed;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Subscriber.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Tells at once that a followed measure changed its status. News of one event come within minutes of each other, so a
/// change waits until nothing more has come for a while, but not for long: one event is one mail.
final class Alerts {

    static final Duration QUIET = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(1);

    private final Store store;
    private final Picture picture;
    private final Letter letter;
    private final SignedLinks links;
    private final Map<LocalDate, Known> known = new HashMap<>();

    Alerts(Store store, Picture picture, Letter letter, SignedLinks links) {
        this.store = store;
        this.picture = picture;
        this.letter = letter;
        this.links = links;
    }

    List<Composed> of(List<Subscriber> followers) {
        return followers.stream().flatMap(this::of).toList();
    }

    private Stream<Composed> of(Subscriber subscriber) {
        var day = picture.now().atZone(subscriber.timetable().zone()).toLocalDate();
        var now = known.computeIfAbsent(day, picture::known);
        var changed = changed(subscriber, Known.of(subscriber), now);
        var noted = store.subscribers().noticed(subscriber.id());
        var waiting = new HashMap<String, Instant>();
        changed.forEach(id -> waiting.put(id, noted.getOrDefault(id, picture.now())));
        if (!waiting.equals(noted)) {
            store.subscribers().noticed(subscriber.id(), waiting);
        }
        return isRipe(waiting.values()) ? Stream.of(composed(subscriber, waiting, now)) : Stream.empty();
    }

    private static Set<String> changed(Subscriber subscriber, Known before, Known now) {
        var changed = new HashSet<String>();
        now.statuses().forEach((id, status) -> {
            if (subscriber.interests().follows(id)
                    && !status.equals(before.statuses().get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private boolean isRipe(Collection<Instant> waiting) {
        return !waiting.isEmpty()
                && (!Collections.max(waiting).plus(QUIET).isAfter(picture.now())
                        || !Collections.min(waiting).plus(LONGEST).isAfter(picture.now()));
    }

    private Composed composed(Subscriber subscriber, Map<String, Instant> waiting, Known now) {
        var told = subscriber.told();
        var before = Known.of(subscriber);
        var since = Collections.min(waiting.values());
        var digest = new Composer(picture, News.NONE, Map.of())
                .alert(waiting.keySet(), before, since, subscriber.timetable().zone());
        var mail = new OutgoingMail(
                "alert-" + subscriber.id() + "-" + HexFormat.of().toHexDigits(since.toEpochMilli()),
                subscriber.id(),
                Kind.ALERT,
                letter.write(digest, links.leave(subscriber.id())),
                new Period(since, picture.now()),
                picture.now(),
                Delivery.from(picture.now()));
        var knows = before.with(waiting.keySet(), now).json();
        return new Composed(
                subscriber, mail, new Told(told.through(), told.until(), told.next(), knows), waiting.keySet());
    }
}
