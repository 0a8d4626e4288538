package skink.programs.tools;

import java.util.Map;

/** {@code env}: lists the settings that a program gets. */
public final class Env {
    private Env() {}

    public static void main(String[] args) {
        for (Map.Entry<String, String> setting : System.getenv().entrySet()) {
            System.out.println(setting.getKey() + "=" + setting.getValue());
        }
    }
}
