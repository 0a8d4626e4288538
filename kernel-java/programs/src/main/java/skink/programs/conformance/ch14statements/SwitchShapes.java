package skink.programs.conformance.ch14statements;

/** 14.11: empty switches, only a default, default in the middle, declarations across cases, nested switches, loops inside. */
public final class SwitchShapes {
    private SwitchShapes() {}

    private static int calls;

    private static int call(int n) {
        calls++;
        return n;
    }

    private static String middle(int n) {
        String s = "";
        switch (n) {
            case 1:
                s += "1";
            default:
                s += "d";
            case 2:
                s += "2";
                break;
            case 3:
        }
        return s;
    }

    private static int declarations(int n) {
        switch (n) {
            case 0:
                int x;
                x = 5;
                return x;
            case 1:
                x = 7;
                int y = x * 2;
                return y;
            default:
                x = n;
                y = 1;
                return x + y;
        }
    }

    private static String loops(int n) {
        StringBuilder b = new StringBuilder();
        outer:
        for (int i = 0; ; i++) {
            switch (i) {
                case 0:
                    continue;
                case 1:
                    b.append("one ");
                    break;
                case 2:
                    for (int j = 0; j < 5; j++) {
                        switch (j) {
                            case 3:
                                break outer;
                            case 1:
                                continue;
                            default:
                                b.append(j).append(' ');
                        }
                        if (j > n) {
                            continue outer;
                        }
                    }
                default:
                    break outer;
            }
            b.append("next ");
        }
        return b.toString();
    }

    public static void main(String[] args) {
        switch (call(1)) {
        }
        switch (call(2)) {
            default:
        }
        switch (call(3)) {
            case 4:
        }
        System.out.println(calls);
        for (int i = 0; i < 5; i++) {
            System.out.println(middle(i) + " " + declarations(i) + " " + loops(i));
        }
        int v =
                switch (call(5)) {
                    default -> 9;
                };
        int w =
                switch (v) {
                    case 9:
                        int t = v;
                        t++;
                        yield t;
                    default:
                        yield 0;
                };
        System.out.println(v + " " + w);
        switch (w) {
            case 10 -> System.out.println("arrow statement");
            case 11 -> throw new IllegalStateException();
            default -> {}
        }
    }
}
