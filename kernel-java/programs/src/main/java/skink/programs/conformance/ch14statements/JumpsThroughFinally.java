package skink.programs.conformance.ch14statements;

/** 14.15, 14.16, 14.20.2: break and continue with labels run each finally block on the way, innermost first. */
public final class JumpsThroughFinally {
    private JumpsThroughFinally() {}

    public static void main(String[] args) {
        StringBuilder log = new StringBuilder();
        outer:
        for (int i = 0; i < 4; i++) {
            try {
                for (int j = 0; j < 4; j++) {
                    try {
                        if (j == 1 && i == 0) {
                            continue;
                        }
                        if (j == 2 && i == 1) {
                            continue outer;
                        }
                        if (j == 3 && i == 2) {
                            break;
                        }
                        if (i == 3) {
                            break outer;
                        }
                        log.append(i).append(j).append(' ');
                    } finally {
                        log.append("f ");
                    }
                }
                log.append("after ");
            } finally {
                log.append("F ");
            }
        }
        System.out.println(log);
        block:
        {
            try {
                try {
                    break block;
                } finally {
                    System.out.println("inner");
                }
            } finally {
                System.out.println("outer");
            }
        }
        int n = 0;
        loop:
        do {
            try {
                if (n == 2) {
                    break loop;
                }
                continue loop;
            } finally {
                n++;
            }
        } while (n < 10);
        System.out.println(n);
    }
}
