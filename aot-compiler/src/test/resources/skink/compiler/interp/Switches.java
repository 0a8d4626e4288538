public class Switches {
    enum Color {
        RED,
        GREEN {
            @Override
            String tone() {
                return "calm";
            }
        },
        BLUE;

        String tone() {
            return name().replace('R', 'r') + ordinal();
        }
    }

    static String dense(int i) {
        switch (i) {
            case 0:
                return "zero";
            case 1:
            case 2:
                i += 10;
            case 3:
                return "fell " + i;
            case 5:
                break;
            default:
                return "default";
        }
        return "five";
    }

    static int sparse(int i) {
        return switch (i) {
            case -1000000 -> 1;
            case 0 -> 2;
            case 77 -> 3;
            case Integer.MAX_VALUE -> 4;
            case Integer.MIN_VALUE -> 5;
            default -> {
                int x = i;
                yield x * 2;
            }
        };
    }

    static String strings(String s) {
        return switch (s) {
            case "Aa", "BB" -> "collide " + s;
            case "C#" -> "sharp";
            case "" -> "empty";
            default -> "other";
        };
    }

    static String colors(Color c) {
        switch (c) {
            case RED: return "r";
            case BLUE: return "b";
            default: return "?";
        }
    }

    public static void run() {
        for (int i = -2; i < 8; i++) {
            Out.line(dense(i) + sparse(i * 77));
        }
        Out.line("" + sparse(-1000000) + sparse(Integer.MAX_VALUE) + sparse(Integer.MIN_VALUE));
        for (String s : new String[] {"Aa", "BB", "C#", "Bb", "", "AaAa"}) {
            Out.line(strings(s));
        }
        for (Color c : Color.values()) {
            Out.line(colors(c) + c + c.tone() + c.getDeclaringClass().getName() + c.getClass().getName());
        }
        Out.line("" + Color.valueOf("GREEN").compareTo(Color.BLUE));
        try {
            Color.valueOf("PINK");
        } catch (IllegalArgumentException e) {
            Out.line(e.getMessage());
        }
    }
}
