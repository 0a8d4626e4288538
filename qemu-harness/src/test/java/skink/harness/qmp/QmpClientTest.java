package skink.harness.qmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import skink.harness.link.LoopbackPort;

/** A control line whose other end is played by the test, byte by byte as QEMU reads it. */
class QmpClientTest {
    private static final String GREETING = "{\"QMP\": {}}\r\n";

    @Test
    void nothingIsLeftUnreadAfterTheBraceThatEndsACommand() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        try (QmpClient client = new QmpClient(event -> events.add(event.name()));
                Socket qemu = new Socket(LoopbackPort.HOST, client.port())) {
            say(qemu, GREETING);
            commandFrom(qemu);
            say(qemu, "{\"return\": {}, \"id\": 1}\r\n");
            client.ready().get(10, TimeUnit.SECONDS);

            CompletableFuture<?> answer = client.execute("inject-nmi", Map.of());
            assertEquals("{\"execute\":\"inject-nmi\",\"id\":2}", commandFrom(qemu));
            say(qemu, "{\"return\": {}, \"id\": 2}\r\n{\"event\": \"SHUTDOWN\", \"data\": {}}\r\n");
            assertFalse(hasMore(qemu), "bytes follow the command");
            qemu.close();
            answer.get(10, TimeUnit.SECONDS);
            client.closed().get(10, TimeUnit.SECONDS);
            assertEquals(List.of("SHUTDOWN"), events);
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(words.getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    /** Reads up to the brace that closes the first one, and not a byte further. */
    private static String commandFrom(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder command = new StringBuilder();
        int depth = 0;
        do {
            char letter = (char) input.read();
            command.append(letter);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        } while (depth > 0);
        return command.toString();
    }

    /** One write brings the whole of a command, so that what follows it is there with it. */
    private static boolean hasMore(Socket socket) throws IOException {
        return socket.getInputStream().available() > 0;
    }
}
