/** The rows of three offerings' schedules as their tables say them, read by hand: date, kind, title, decks, what is due. */
export const schedules: Readonly<Record<string, string>> = {
  'seai-f2019': `
2019-08-26 lecture | Introduction and Motivation | 01_introduction_and_motivation/intro | 
2019-08-28 lecture | Components of an AI-Enabled System | 02_components/components | 
2019-09-02 break | Labor day |  | 
2019-09-04 lecture | Software Engineering Bootcamp | 03_se_bootcamp/se | I1_case_study
2019-09-09 lecture | Challenges and Measurements | 04_challenges/challenges | 
2019-09-11 lecture | Requirements and Risks | 05_requirements/requirements | G1_modeling_basics
2019-09-16 lecture | Tradeoffs among AI Techniques | 06_tradeoffs/tradeoffs | 
2019-09-18 lecture | Software Architecture of AI-enabled Systems | 07_architecture/architecture | I2_requirements_risks
2019-09-23 lecture | Model Quality | 08_model_quality/modelquality | 
2019-09-25 lecture | Tradeoffs among AI Techniques: Presentations |  | G2_tradeoffs
2019-09-30 lecture | Experimentation | 09_experimentation/experimentation | 
2019-10-02 lecture | Data Quality | 10_data_quality/dataquality | I3_architecture
2019-10-07 lecture | Infrastructure Quality | 11_infrastructurequality/testing | 
2019-10-09 exam | Midterm |  | 
2019-10-14 lecture | DevOps | 12_devops/devops | 
2019-10-16 lecture | Fairness in AI-Enabled Systems | 13_fairness/fairness | G3_quality
2019-10-21 lecture | Fairness Definitions and Measurement | 14_fairness_2/fairness2 | 
2019-10-23 lecture | Ethics | 15_ethics/ethics | I4_fairness
2019-10-28 lecture | Scalability and Distributed Systems | 16_distributed/systems | 
2019-10-30 lecture | Managing and Processing Large Datasets | 17_dataatscale/data | 
2019-11-04 lecture | Safety | 18_safety/safety | 
2019-11-06 lecture | Security | 19_security/security | G4_continuousdelivery
2019-11-11 lecture | Process and Team Reflections | 20_teams/teams | 
2019-11-13 lecture | Usability | 21_usability/usability | I5_security
2019-11-18 lecture | Data Provenance, Reproducability, and Explainability | 22_provenance/provenance | 
2019-11-20 guest | Symbolic AI (guest lecture) |  | 
2019-11-25 break | No class |  | 
2019-11-27 break | Thanksgiving |  | 
2019-12-02 lecture | Planning an AI-Enabled Product in a Startup | 24_startup/startup | 
2019-12-04 lecture | Summary and Review |  | G5_feedbackloop
2019-12-15 exam | Final exam |  | 
`,
  'seai-s2022': `
2022-01-19 lecture | Introduction and Motivation | 01_introduction/intro | 
2022-01-21 recitation | Git and Team Collaboration |  | 
2022-01-24 lecture | From Models to AI-Enabled Systems | 02_systems/systems | 
2022-01-26 lecture | Model Quality 1: Accuracy and Correctness | 03_modelquality/modelquality1 | I1_case_study
″ lecture | Teamwork Primer | 03_modelquality/teams | 
2022-01-28 recitation | Stream processing: Apache Kafka |  | 
2022-01-31 lecture | Model Quality 2: Slicing, Capabilities, Invariants | 03_modelquality/modelquality2 | 
2022-02-02 lecture | Goals and Success Measures for AI-Enabled Systems | 04_goals/goals | 
2022-02-04 recitation | Measurement & unit testing |  | 
2022-02-07 lecture | Requirements and Risks 1 | 05_requirements_i/requirements | 
2022-02-09 lecture | Requirements and Risks 2 | 06_requirements_ii/requirements_ii | project#milestone-1-recommendation-model-and-first-deployment
2022-02-11 recitation | Requirements/Risk analysis |  | 
2022-02-14 lecture | Tradeoffs among Modeling Techniques | 07_tradeoffs/tradeoffs | 
2022-02-16 lecture | Deploying a Model | 08_deploying_a_model/architecture | 
2022-02-18 recitation | Architecture |  | 
2022-02-21 lecture | Quality Assessment in Production | 09_qainproduction/qainproduction | 
2022-02-23 lecture | Data Quality | 10_dataquality/dataquality | I2_requirements_architecture
2022-02-25 recitation | Continuous Integration: Jenkins |  | 
2022-02-28 lecture | Infrastructure Quality, Deployment, and Operations | 11_infrastructurequality/infrastructurequality | 
2022-03-02 exam | Midterm |  | 
2022-03-04 break | Midsemester break & spring break |  | 
2022-03-14 lecture | Managing and Processing Large Datasets | 12_dataatscale/dataatscale | 
2022-03-16 lecture | Process & Technical Debt | 13_process/process | I3_se4ai_tools, research_project
2022-03-18 recitation | Containers: Docker |  | 
2022-03-21 lecture | Human AI Interaction | 14_human_ai_interaction/human_ai_interaction | 
2022-03-23 lecture | Intro to Ethics + Fairness | 15_intro_ethics_fairness/intro-ethics-fairness | 
2022-03-25 recitation | Monitoring: Prometheus, Grafana |  | 
2022-03-28 lecture | Building Fairer AI-Enabled System 1 | 16_fairness_i/fairness_i | 
2022-03-30 lecture | Building Fairer AI-Enabled System 2 | 17_fairness_ii/fairness_ii | project#milestone-2-model-and-infrastructure-quality
2022-04-01 recitation | Fairness |  | 
2022-04-04 lecture | Versioning, Provenance, and Reproducability | 20_provenance/provenance | 
2022-04-06 lecture | Explainability & Interpretability | 18_explainability/explainability | 
2022-04-08 break | Spring carnival |  | 
2022-04-11 lecture | Transparency and Accountability | 19_transparency/transparency | 
2022-04-13 lecture | Security | 21_security/security | project#milestone-3-monitoring-and-continuous-deployment
2022-04-15 recitation | Threat modeling |  | 
2022-04-18 lecture | Security continued; Safety | 21_security/security, 22_safety/safety | 
2022-04-20 lecture | Safety continued | 22_safety/safety | I4_fairness
2022-04-22 cancelled | recitation canceled |  | 
2022-04-25 lecture | Fostering Interdisciplinary Teams | 23_teams/teams | 
2022-04-27 lecture | Summary and Review and Closing discussion | 24_summary/all, 24_summary/future | project#milestone-4-drift-and-feedback-loops
2022-05-02 event | Final Project Presentations |  | project#final-report-and-presentation
`,
  'mlip-s2023': `
2023-01-18 lecture | Introduction and Motivation | 01_introduction/intro | 
2023-01-20 recitation | Calling, securing, and creating APIs: Flask |  | 
2023-01-23 lecture | From Models to AI-Enabled Systems | 02_systems/systems | 
2023-01-25 lecture | Gathering and Untangling Requirements | 03_requirements/requirements | 
2023-01-27 recitation | Stream processing: Apache Kafka |  | 
2023-01-30 lecture | Planning for Mistakes | 04_mistakes/mistakes | I1_mlproduct
2023-02-01 lecture | Model Quality | 05_modelaccuracy/modelquality1 | 
2023-02-03 recitation | Collaborating with GitHub: Pull requests, GitFlow, GitHub actions |  | 
2023-02-06 lecture | Fostering Interdisciplinary (Student) Teams | 06_teamwork/teams | I2_requirements
2023-02-08 lecture | Model Testing Beyond Accuracy | 07_modeltesting/modelquality2 | 
2023-02-10 recitation | Collaboration tools: Jira, Miro, Slack, ... |  | 
2023-02-13 lecture | Toward Architecture and Design | 08_architecture/tradeoffs | 
2023-02-15 lecture | Model Deployment | 09_deploying_a_model/deployment | 
2023-02-17 recitation | Containers: Docker |  | 
2023-02-20 lecture | Testing in Production | 10_qainproduction/qainproduction | project#milestone-1-recommendation-model-and-first-deployment
2023-02-22 lecture | Data Quality | 11_dataquality/dataquality | 
2023-02-24 recitation | Model Testing: Zeno and AdaTest |  | 
2023-02-27 lecture | Automating and Testing ML Pipelines | 12_pipelinequality/pipelinequality | I3_architecture
2023-03-01 exam | Midterm |  | 
2023-03-03 recitation | Continuous Integration: Jenkins |  | 
2023-03-06 break | Spring break |  | 
2023-03-08 break | Spring break |  | 
2023-03-10 break | Spring break |  | 
2023-03-13 lecture | Scaling Data Storage and Data Processing | 13_dataatscale/dataatscale | 
2023-03-15 lecture | Planning for Operations | 14_operations/operations | 
2023-03-17 recitation | Pipeline automation: MLFlow |  | 
2023-03-20 lecture | Process & Technical Debt | 15_process/process | 
2023-03-22 lecture | Intro to Ethics + Fairness | 16_intro_ethics_fairness/intro-ethics-fairness | 
2023-03-24 recitation | Monitoring: Prometheus, Grafana |  | 
2023-03-27 lecture | Measuring Fairness | 17_fairness_measures/model_fairness | project#milestone-2-model-and-infrastructure-quality
2023-03-29 lecture | Building Fairer Systems | 18_system_fairness/system_fairness | 
2023-03-31 recitation | Container Orchestration: Kubernetis |  | 
2023-04-03 lecture | Explainability & Interpretability | 19_explainability/explainability | I4_mlops_tools
2023-04-05 lecture | Transparency & Accountability | 20_transparency/transparency | 
2023-04-07 recitation | Fairness Toolkits |  | 
2023-04-10 lecture | Versioning, Provenance, and Reproducability | 21_provenance/provenance | 
2023-04-12 lecture | Security and Privacy | 22_security/security | 
2023-04-14 break | Spring Carnival |  | 
2023-04-17 lecture | Safety | 23_safety/safety | 
2023-04-19 lecture | Safety continued | 23_safety/safety | project#milestone-3-monitoring-and-continuous-deployment
2023-04-21 recitation | Model Explainability Tools |  | 
2023-04-24 lecture | Fostering Interdisciplinary Teams | 24_teams/teams | 
2023-04-26 lecture | Summary and Review | 25_summary/all | project#milestone-4-fairness-security-and-feedback-loops
2023-05-04 event | Final Project Presentations |  | project#final-report-and-presentation
`,
};
