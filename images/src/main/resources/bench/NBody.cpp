#include "rounds.hpp"

#include <cmath>

struct Body {
    double x, y, z, vx, vy, vz, mass;
};

static void advance(Array<Body *> &bodies, double dt) {
    for (int i = 0; i < bodies.length; i++) {
        Body *a = bodies[i];
        for (int j = i + 1; j < bodies.length; j++) {
            Body *b = bodies[j];
            double dx = a->x - b->x;
            double dy = a->y - b->y;
            double dz = a->z - b->z;
            double square = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (square * std::sqrt(square));
            a->vx -= dx * b->mass * magnitude;
            a->vy -= dy * b->mass * magnitude;
            a->vz -= dz * b->mass * magnitude;
            b->vx += dx * a->mass * magnitude;
            b->vy += dy * a->mass * magnitude;
            b->vz += dz * a->mass * magnitude;
        }
    }
    for (int i = 0; i < bodies.length; i++) {
        Body *body = bodies[i];
        body->x += dt * body->vx;
        body->y += dt * body->vy;
        body->z += dt * body->vz;
    }
}

static double energy(Array<Body *> &bodies) {
    double energy = 0;
    for (int i = 0; i < bodies.length; i++) {
        Body *a = bodies[i];
        energy += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < bodies.length; j++) {
            Body *b = bodies[j];
            double dx = a->x - b->x;
            double dy = a->y - b->y;
            double dz = a->z - b->z;
            energy -= a->mass * b->mass / std::sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return energy;
}

int32_t run() {
    Array<Body *> bodies(5);
    for (int i = 0; i < bodies.length; i++) {
        double d = i + 1;
        bodies[i] = new Body{d * 4, d * 1.5 - 3, d * 0.5, 0.3 / d, 0.8 / d, 0.05 * d, i == 0 ? 39.5 : 0.01 * d};
    }
    for (int step = 0; step < 60000; step++) {
        advance(bodies, 0.001);
    }
    int32_t result = static_cast<int32_t>(energy(bodies) * 1e6);
    for (int i = 0; i < bodies.length; i++) {
        delete bodies[i];
    }
    bodies.release();
    return result;
}
