package skink.protocol;

import java.util.List;
import java.util.stream.Collectors;

/** A page that lists every call of every protocol: message type, where each value lies, reply, errors. */
final class ProtocolPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Skink: protocols</title>
            <style>
            body { font: 15px/1.45 sans-serif; margin: 2em auto; max-width: 76em; padding: 0 1em }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid #ccc; padding: .35em .6em; text-align: left; vertical-align: top }
            code { font-size: 95% }
            .at { color: #666 }
            </style></head><body>
            <h1>Protocols</h1>
            <p>A message has 64 bytes: source at 0, type at 4, payload from 8 on. Numbers before values are their offsets in
            bytes. The type of an answer is 0, or the error's number; then the payload is empty.</p>
            """;

    private final List<Protocol> protocols;

    ProtocolPage(List<Protocol> protocols) {
        this.protocols = protocols;
    }

    String html() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Protocol protocol : protocols) {
            page.append(String.format(
                    "<h2 id=\"%1$s\">%1$s <span class=\"at\">from %2$#x on</span></h2>%n%3$s%n",
                    protocol.name(), protocol.base(), DocText.html(protocol.doc())));
            page.append("<table><tr><th>type</th><th>request</th><th>values</th><th>reply</th><th>errors</th></tr>\n");
            protocol.calls().forEach(call -> page.append(row(call)));
            page.append("</table>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String row(Call call) {
        String kind = call.kind() == Call.Kind.REQUEST ? "" : " <em>(" + call.kind().text + ")</em>";
        return String.format(
                "<tr><td><code>%#x</code></td><td><code>%s</code>%s%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n",
                call.type(),
                call.name(),
                kind,
                DocText.html(call.doc()),
                values(call.parameters()),
                values(call.reply().fields()),
                call.errors().stream()
                        .map(error -> "<code>" + error.type().simpleName() + "</code> " + error.constant() + " "
                                + error.number())
                        .collect(Collectors.joining("<br>")));
    }

    private static String values(List<Field> fields) {
        return fields.stream()
                .map(field -> "<span class=\"at\">" + field.offset() + "</span> <code>" + field.name() + "</code> "
                        + field.type().description())
                .collect(Collectors.joining("<br>"));
    }
}
