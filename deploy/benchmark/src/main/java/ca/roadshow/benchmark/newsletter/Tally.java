package ca.roadshow.benchmark.newsletter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The mails that reached the sink for recipients of one domain. */
public final class Tally {

    private final Set<String> messageIds = ConcurrentHashMap.newKeySet();
    private final Set<String> recipients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long lastAt = System.nanoTime();

    Tally() {}

    void add(String recipient, String messageId, int length, long at) {
        messageIds.add(messageId);
        recipients.add(recipient);
        bytes.addAndGet(length);
        lastAt = at;
        mails.incrementAndGet();
    }

    public int mails() {
        return mails.get();
    }

    /** The number of mails whose id had arrived before. */
    public int repeated() {
        return mails() - messageIds.size();
    }

    public Set<String> messageIds() {
        return Set.copyOf(messageIds);
    }

    public int recipients() {
        return recipients.size();
    }

    public int averageBytes() {
        return mails() == 0 ? 0 : (int) (bytes.get() / mails());
    }

    /** The time of the latest mail by {@link System#nanoTime}; the time of the start if there is none. */
    public long lastAt() {
        return lastAt;
    }
}
