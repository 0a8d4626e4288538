package skink.programs.bench;

/** Five bodies under their mutual gravity, 60,000 steps of a symplectic integrator. */
public final class NBody implements Rounds.Kernel {
    private static final int STEPS = 60_000;

    public static void main(String[] args) {
        Rounds.measure(args, new NBody());
    }

    static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        double mass;

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

    @Override
    public int run() {
        Body[] bodies = new Body[5];
        for (int i = 0; i < bodies.length; i++) {
            double d = i + 1;
            bodies[i] = new Body(d * 4, d * 1.5 - 3, d * 0.5, 0.3 / d, 0.8 / d, 0.05 * d, i == 0 ? 39.5 : 0.01 * d);
        }
        for (int step = 0; step < STEPS; step++) {
            advance(bodies, 0.001);
        }
        return (int) (energy(bodies) * 1e6);
    }

    private static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double square = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (square * Math.sqrt(square));
                a.vx -= dx * b.mass * magnitude;
                a.vy -= dy * b.mass * magnitude;
                a.vz -= dz * b.mass * magnitude;
                b.vx += dx * a.mass * magnitude;
                b.vy += dy * a.mass * magnitude;
                b.vz += dz * a.mass * magnitude;
            }
        }
        for (int i = 0; i < bodies.length; i++) {
            Body body = bodies[i];
            body.x += dt * body.vx;
            body.y += dt * body.vy;
            body.z += dt * body.vz;
        }
    }

    private static double energy(Body[] bodies) {
        double energy = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                energy -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return energy;
    }
}
