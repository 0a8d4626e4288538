package skink.programs.features;

/** A small simulation whose last digits tell whether arithmetic is exact IEEE. */
public final class NBodySteps {
    private NBodySteps() {}

    private static final class Body {
        private double x;
        private double y;
        private double z;
        private double vx;
        private double vy;
        private double vz;
        private final double mass;

        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx;
            this.vy = vy;
            this.vz = vz;
            this.mass = mass;
        }
    }

    private static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double distance2 = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (distance2 * Math.sqrt(distance2));
                a.vx -= dx * b.mass * magnitude;
                a.vy -= dy * b.mass * magnitude;
                a.vz -= dz * b.mass * magnitude;
                b.vx += dx * a.mass * magnitude;
                b.vy += dy * a.mass * magnitude;
                b.vz += dz * a.mass * magnitude;
            }
        }
        for (Body body : bodies) {
            body.x += dt * body.vx;
            body.y += dt * body.vy;
            body.z += dt * body.vz;
        }
    }

    public static void main(String[] args) {
        Body[] bodies = {
            new Body(0, 0, 0, 0, 0, 0, 39.5),
            new Body(4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.037),
            new Body(8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.011)
        };
        for (int i = 0; i < 1000; i++) {
            advance(bodies, 0.01);
        }
        for (Body body : bodies) {
            System.out.println(body.x + " " + body.vy + " " + body.z);
        }
    }
}
