package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.MailReasons;
import ca.roadshow.notifications.mail.smtp.Backoff;
import ca.roadshow.notifications.mail.smtp.SmtpReply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims due mails for the buffer of a process. Of batches, it claims as many mails as are sent in about half a second, so that
 * few mails wait in a process that is slow or is killed.
 */
final class MailClaims {

    private static final Logger log = LoggerFactory.getLogger(MailClaims.class);
    private static final int FEWEST = 20;
    private static final int MOST = 1_000;

    /** Mails per claim; claiming and decrypting them takes some tens of milliseconds. */
    private static final int STEP = 200;

    /** If a refill is used up earlier, the next one is larger. */
    private static final Duration QUICK = Duration.ofMillis(250);

    /** If a refill lasts longer, the next one is smaller. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** Interval of the search for lost mails of batches. It is long, because the search reads all mails of unfinished batches. */
    private static final Duration SEARCH_EVERY = Duration.ofMinutes(5);

    private final SendingParts parts;
    private final SenderLease lease;
    private final MailBuffer buffer;
    private final MailSettler settler;
    private final Semaphore wake;
    private final Backoff backoff;
    private final Set<String> lostClaims = ConcurrentHashMap.newKeySet();
    private int wanted = FEWEST;
    private Duration nextLook;
    private long refilledNanos = System.nanoTime();
    private long recoveredNanos = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private long searchedNanos = recoveredNanos;

    /** @param wake released when mails may be due, or when the buffer runs low */
    MailClaims(SendingParts parts, SenderLease lease, MailBuffer buffer, MailSettler settler, Semaphore wake) {
        this.parts = parts;
        this.lease = lease;
        this.buffer = buffer;
        this.settler = settler;
        this.wake = wake;
        this.backoff = new Backoff(parts.settings().retryAfter());
        this.nextLook = parts.settings().pollEvery();
    }

    void work(BooleanSupplier running) {
        try {
            while (running.getAsBoolean()) {
                try {
                    if (!run()) {
                        await(nextLook);
                    }
                } catch (RuntimeException | Error failure) {
                    log.error("Could not claim mails. Trying again", failure);
                    Thread.sleep(parts.settings().pollEvery());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Duration timeout) throws InterruptedException {
        if (wake.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** Claims mails. Returns whether more mails may be due and the buffer has room for them. */
    private boolean run() throws InterruptedException {
        recover();
        releaseLostClaims();
        var pause = parts.trouble().untilNextTry();
        if (pause.isPositive()) {
            putBackAll();
            Thread.sleep(
                    Math.min(pause.toMillis() + 1, parts.settings().pollEvery().toMillis()));
            return true;
        }
        nextLook = parts.settings().pollEvery();
        var more = claimSingle();
        claimBatched();
        return more;
    }

    /** Claims mails outside batches. Returns whether more may be due and the buffer has room for them. */
    private boolean claimSingle() {
        var most = parts.settings().batch();
        var room = most - buffer.single();
        if (room > 0) {
            return claim(claim -> parts.queue().claimSingle(Lane.EVERYTHING, claim, lease.id(), room)) == room;
        }
        var urgentRoom = most - buffer.urgent();
        return urgentRoom > 0
                && claim(claim -> parts.queue().claimSingle(Lane.URGENT, claim, lease.id(), urgentRoom)) == urgentRoom;
    }

    private void claimBatched() {
        var left = buffer.batched();
        if (left > wanted / 2) {
            return;
        }
        adjust();
        var room = wanted - left;
        var limited = claimLimited(room / 2);
        var claimed = limited + claimUnlimited(room - limited);
        buffer.refillBelow(claimed == room || limited > 0 ? wanted / 2 : -1);
    }

    /**
     * Claims mails of batches without a limit. After each step, looks for mails outside batches, so that they do not wait until
     * the buffer is full.
     */
    private int claimUnlimited(int most) {
        var total = 0;
        while (total < most) {
            var step = Math.min(most - total, STEP);
            var claimed = claim(claim -> parts.queue().claimBatched(claim, lease.id(), step));
            total += claimed;
            if (claimed < step) {
                break;
            }
            if (total < most) {
                var _ = claimSingle();
            }
        }
        return total;
    }

    /**
     * Claims mails of batches with a limit. Uses at most half of the room, so that batches with and without a limit do not wait
     * for each other.
     */
    private int claimLimited(int most) {
        if (!parts.queue().hasLimits()) {
            return 0;
        }
        var claimed = claim(claim -> parts.queue().claimLimited(claim, lease.id(), most));
        var paced = parts.queue().untilPaced();
        paced.filter(wait -> wait.compareTo(nextLook) < 0).ifPresent(wait -> nextLook = wait);
        return claimed;
    }

    private void adjust() {
        var lasted = Duration.ofNanos(System.nanoTime() - refilledNanos);
        refilledNanos = System.nanoTime();
        if (lasted.compareTo(QUICK) < 0) {
            wanted = Math.min(wanted * 2, MOST);
        } else if (lasted.compareTo(SLOW) > 0) {
            wanted = Math.max(wanted / 2, FEWEST);
        }
    }

    private int claim(Function<String, List<ClaimedMail>> query) {
        var claim = UUID.randomUUID().toString();
        var owner = lease.id();
        List<ClaimedMail> claimed;
        try {
            claimed = query.apply(claim);
        } catch (RuntimeException | Error failure) {
            lostClaims.add(claim);
            throw failure;
        }
        try {
            addAll(claimed, owner);
        } catch (RuntimeException | Error failure) {
            claimed.forEach(mail -> settler.put(Settlement.untried(mail)));
            throw failure;
        }
        return claimed.size();
    }

    private void addAll(List<ClaimedMail> claimed, String owner) {
        List<Optional<Contact>> contacts;
        try {
            contacts = parts.writer().contacts(claimed);
        } catch (RuntimeException unreadable) {
            if (claimed.size() > 1) {
                claimed.forEach(mail -> addAll(List.of(mail), owner));
            } else {
                var mail = claimed.getFirst();
                log.error("Could not read the recipient of mail {} ({})", mail.id(), mail.purpose(), unreadable);
                settler.put(Settlement.retry(mail, backoff.after(mail.attempts()), "unwritable", SmtpReply.NONE));
            }
            return;
        }
        for (var index = 0; index < claimed.size(); index++) {
            var mail = claimed.get(index);
            contacts.get(index)
                    .ifPresentOrElse(
                            contact -> add(mail, owner, contact),
                            () -> settler.put(
                                    Settlement.failed(mail, MailReasons.RECIPIENT_FORGOTTEN, SmtpReply.NONE)));
        }
    }

    private void add(ClaimedMail mail, String owner, Contact contact) {
        buffer.add(new ReadyMail(mail, owner, contact, domainOf(contact.email())))
                .ifPresent(pause -> settler.put(Settlement.untried(mail, pause)));
    }

    private static String domainOf(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private void putBackAll() {
        buffer.clear().forEach(ready -> settler.put(Settlement.untried(ready.mail())));
    }

    private void recover() {
        if (System.nanoTime() - recoveredNanos > parts.settings().pollEvery().toNanos()) {
            recoveredNanos = System.nanoTime();
            parts.queue().recover();
        }
        if (System.nanoTime() - searchedNanos > SEARCH_EVERY.toNanos()) {
            searchedNanos = System.nanoTime();
            parts.queue().recoverBatched();
        }
    }

    /**
     * Releases the mails of claims for which it is unknown whether they were committed. No other process takes over such mails
     * while this process runs.
     */
    private void releaseLostClaims() {
        for (var claim : Set.copyOf(lostClaims)) {
            parts.queue().release(claim);
            lostClaims.remove(claim);
        }
    }
}
