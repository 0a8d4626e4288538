package skink.programs.conformance.library.util;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;
import java.util.TreeMap;

/** {@code Properties}: loading, storing, defaults. */
public final class PropertiesFiles {
    private PropertiesFiles() {}

    public static void main(String[] arguments) throws Exception {
        Properties defaults = new Properties();
        defaults.setProperty("color", "green");
        Properties properties = new Properties(defaults);
        properties.load(
                new StringReader(
                        "# comment\n! other\nname = Skink\nempty=\nspaced\\ key : value with \\u0041\\n\nlong = first \\\n    second\ntab\\tkey=x\nnoValue\n"));
        System.out.println(new TreeMap<>(properties));
        System.out.println(properties.getProperty("color") + " " + properties.getProperty("none") + " "
                + properties.getProperty("none", "dflt") + " "
                + properties.stringPropertyNames().size() + " " + properties.containsKey("color"));
        Properties single = new Properties();
        single.setProperty("k\u00E9y = 1", " v:#!\t\u20AC");
        StringWriter text = new StringWriter();
        single.store(text, "header");
        text.toString().lines().filter(line -> !line.startsWith("#")).forEach(System.out::println);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        single.store(bytes, null);
        Properties again = new Properties();
        again.load(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(again.equals(single) + " " + again);
        single.list(System.out);
    }
}
