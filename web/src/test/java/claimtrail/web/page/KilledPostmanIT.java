package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed fifty times while it writes and sends digests loses none and doubles none.
class KilledPostmanIT {

    private static final int KILLS = 50;
    private static final int LONGEST_LIFE = 300;
    private static final Pattern STORY = Pattern.compile("story-[0-9]+");

    @TempDir
    private Path folder;

    @Test
    void noDigestIsLostAndNoneIsDoubled() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var moments = new Random(20_260_601);
            for (var kill = 0; kill < KILLS; kill++) {
                var process = start(server.getSmtp().getPort());
                awaitWork(process);
                Thread.sleep(moments.nextInt(LONGEST_LIFE));
                process.destroyForcibly().waitFor();
            }
            var last = start(server.getSmtp().getPort());
            assertTrue(last.waitFor(5, TimeUnit.MINUTES), "it does not come to its end");
            assertTrue(output().contains(KilledPostman.OVER), output());

            assertEquals(everyStoryOnce(), storiesByReader(server.getReceivedMessages()));
        } finally {
            server.stop();
        }
    }

    private static Map<String, List<String>> everyStoryOnce() {
        var stories = IntStream.rangeClosed(1, KilledPostman.DAYS)
                .mapToObj(day -> "story-" + day)
                .sorted()
                .toList();
        return new TreeMap<>(
                KilledPostman.READERS.stream().collect(Collectors.toMap(reader -> reader, reader -> stories)));
    }

    /// What each reader read, a mail that came again under its number counted once: it must be the same mail.
    private static Map<String, List<String>> storiesByReader(MimeMessage[] mails) throws Exception {
        var byNumber = new HashMap<String, String>();
        var stories = new TreeMap<String, List<String>>();
        for (var mail : mails) {
            var text = String.valueOf(
                    ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
            var before = byNumber.putIfAbsent(mail.getMessageID(), text);
            if (before != null) {
                assertEquals(before, text, mail.getMessageID());
                continue;
            }
            var reader = mail.getAllRecipients()[0].toString().replaceFirst("@.*", "");
            stories.computeIfAbsent(reader, none -> new ArrayList<>()).addAll(told(text));
        }
        stories.values().forEach(all -> all.sort(null));
        return stories;
    }

    private static Set<String> told(String text) {
        var told = new TreeSet<String>();
        var found = STORY.matcher(text);
        while (found.find()) {
            told.add(found.group());
        }
        return told;
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPostman.class.getName(),
                        folder.toString(),
                        String.valueOf(port)))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "output"))
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private void awaitWork(Process process) throws IOException, InterruptedException {
        while (!output().contains(KilledPostman.AT_WORK)) {
            if (!process.isAlive()) {
                throw new AssertionError("it does not begin: " + output());
            }
            Thread.sleep(2);
        }
    }
}
