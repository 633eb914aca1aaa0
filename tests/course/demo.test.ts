/** The demo course of this repository: no problems, and every row of its schedule. */
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';

const demo = await readCourse('.');

test('has no problems', () => {
  expect(demo.problems.map(formatProblem)).toEqual([]);
});

test('has every row, with its date, kind, title, and what is due', () => {
  const rows = demo.course?.sessions.map(({ date, kind, title, due }) => {
    const work = due.map(({ id, at }) => `due ${id} ${at.toFormat('HH:mm')}`);
    return [date, kind, title, ...work].join(' | ');
  });
  expect(rows).toHaveLength(46);
  expect(rows?.join('\n')).toMatchInlineSnapshot(`
    "2022-08-29 | lecture | Introduction and Motivation
    2022-08-31 | lecture | From Models to Systems
    2022-09-02 | recitation | Git & ML APIs
    2022-09-05 | break | Labor Day
    2022-09-07 | lecture | Model Quality | due I1 23:59
    2022-09-07 | lecture | Teamwork Primer
    2022-09-09 | recitation | Stream Processing: Apache Kafka
    2022-09-12 | lecture | Model Testing Beyond Accuracy
    2022-09-14 | lecture | Goals and Measurement
    2022-09-16 | recitation | Measurement and Teamwork
    2022-09-19 | lecture | Gathering and Untangling Requirements
    2022-09-21 | lecture | Planning for Mistakes | due M1 23:59 | due research-project#topics 23:59
    2022-09-23 | recitation | Requirements and Risk Analysis
    2022-09-26 | lecture | Toward Architecture and Design
    2022-09-28 | lecture | Deploying a Model | due I2 23:59
    2022-09-30 | recitation | Architecture & Midterm Questions
    2022-10-03 | lecture | Testing in Production
    2022-10-05 | exam | Midterm
    2022-10-07 | recitation | Containers: Docker
    2022-10-10 | lecture | Infrastructure Quality and MLOps
    2022-10-12 | lecture | Data Quality | due I3 23:59 | due research-project#proposal 23:59
    2022-10-14 | recitation | Unit Tests and Continuous Integration
    2022-10-17 | break | Fall break
    2022-10-19 | break | Fall break
    2022-10-21 | break | Fall break
    2022-10-24 | lecture | Scaling Data Storage and Data Processing
    2022-10-26 | lecture | Process & Technical Debt
    2022-10-28 | break | Tartan Community Day
    2022-10-31 | lecture | Responsible ML Engineering
    2022-11-02 | lecture | Measuring Fairness | due M2 23:59
    2022-11-04 | recitation | Monitoring: Prometheus, Grafana
    2022-11-07 | lecture | Building Fairer Products
    2022-11-09 | lecture | Explainability & Interpretability | due I4 23:59 | due research-project#draft 23:59
    2022-11-11 | recitation | Fairness
    2022-11-14 | lecture | Transparency & Accountability
    2022-11-16 | lecture | Versioning, Provenance, and Reproducibility
    2022-11-18 | recitation | Model Explainability & Interpretability
    2022-11-21 | guest | Debugging
    2022-11-23 | break | Thanksgiving break
    2022-11-25 | break | Thanksgiving break
    2022-11-28 | lecture | Security and Privacy
    2022-11-30 | lecture | Safety | due M3 23:59
    2022-12-02 | recitation | Threat Modeling
    2022-12-05 | lecture | Fostering Interdisciplinary Teams
    2022-12-07 | lecture | Summary and Reflection | due M4 23:59
    2022-12-18 | event | Final Project Presentations | due final-report 23:59 | due research-project#paper 23:59"
  `);
});
