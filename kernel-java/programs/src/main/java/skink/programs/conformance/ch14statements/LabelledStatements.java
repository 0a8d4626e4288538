package skink.programs.conformance.ch14statements;

/** 14.7: labels on every kind of statement; breaks out of blocks, ifs, switches and try statements. */
public final class LabelledStatements {
    private LabelledStatements() {}

    public static void main(String[] args) {
        a:
        {
            System.out.println("in a");
            if (args.length == 0) {
                break a;
            }
            System.out.println("never");
        }
        b:
        if (args.length == 0) {
            for (int i = 0; i < 3; i++) {
                if (i == 1) {
                    break b;
                }
                System.out.println("i " + i);
            }
        }
        c:
        switch (args.length) {
            case 0:
                while (true) {
                    break c;
                }
            default:
                System.out.println("never");
        }
        d:
        try {
            System.out.println("try");
            break d;
        } finally {
            System.out.println("finally");
        }
        e:
        synchronized (LabelledStatements.class) {
            f:
            do {
                do {
                    continue f;
                } while (true);
            } while (args.length > 0);
            break e;
        }
        int a = 0;
        a:
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                for (int z = 0; z < 3; z++) {
                    a++;
                    if (z == y) {
                        continue a;
                    }
                }
            }
        }
        System.out.println(a);
        lonely:
        System.out.println("labelled expression");
        one:
        two:
        for (; ; ) {
            break one;
        }
    }
}
