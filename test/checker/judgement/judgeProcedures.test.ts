import { describePairs } from './judgements';

describePairs('procedures: anaesthetic and night in hospital', 'cystoscopy', {
  'asleep or awake': [
    'Cystoscopy requires general anaesthesia. | Cystoscopy is done under local anaesthetic. | conflicts | choice',
    'Cystoscopy makes you lose consciousness. | Patients stay awake during cystoscopy. | conflicts | choice',
    'Cystoscopy is done without any anaesthetic. | A local anaesthetic is given before cystoscopy. | conflicts | choice',
    'Cystoscopy is performed under general anaesthesia. | Cystoscopy can be performed under local or general anaesthesia. | supports',
    'Coffee keeps you awake. | Patients are asleep during cystoscopy. | neutral',
  ],
  'with or without a night': [
    'Cystoscopy requires an overnight stay in hospital. | Cystoscopy is an outpatient procedure. | conflicts | choice',
    'You can go home the same day after cystoscopy. | Cystoscopy usually means two nights in hospital. | conflicts | choice',
    'You do not need to stay overnight after cystoscopy. | Patients go home on the same day after cystoscopy. | supports',
    'Cystoscopy shortens the hospital stay. | You can go home the same day after cystoscopy. | neutral',
  ],
});

describePairs('procedures: who pays', 'laser surgery', {
  'insurers and patients': [
    'Laser surgery is covered by most health insurers. | Health insurers do not usually pay for laser surgery. | conflicts | choice',
    'Laser surgery is free on the NHS. | Laser surgery is not available on the NHS and has to be paid for privately. | conflicts | choice',
    'Laser surgery is not covered by insurance. | Insurers do not cover the cost of laser surgery. | supports',
    'Insurers collect data on laser surgery. | Patients have to pay for laser surgery themselves. | neutral',
  ],
});

describePairs('procedures: what to do before and after', 'electrolysis', {
  'one activity in many words': [
    'You may eat breakfast before electrolysis. | You must not eat anything for six hours before electrolysis. | conflicts | negation',
    'You should exercise hard on the day of electrolysis. | Avoid strenuous activity for a day or two after electrolysis. | conflicts | negation',
    'You may go out in the sun straight after electrolysis. | The skin must be protected from light for 48 hours after electrolysis. | conflicts | negation',
    'You may sunbathe straight after electrolysis. | Stay out of the sun for two days after electrolysis. | conflicts | negation',
    'You may eat soup before electrolysis. | Do not eat fatty food before electrolysis. | neutral',
    'Gentle exercise is fine after electrolysis. | Avoid strenuous exercise for two days after electrolysis. | neutral',
  ],
  'the patient stays in bed or walks': [
    'You must stay in bed after electrolysis. | Patients are encouraged to walk immediately after electrolysis. | conflicts | choice',
  ],
});

describePairs('procedures: outcome', 'breast reduction', {
  'how many are happy with it': [
    'Few women are happy with their breast reduction. | Nine out of ten women were happy with their breast reduction. | conflicts',
    'Most women are satisfied with breast reduction. | In surveys, about 95% of women were satisfied with breast reduction. | supports',
  ],
  'the treatment itself is permanent': [
    'Breast reduction is permanent. | The effect of breast reduction fades after several months. | conflicts',
    'Permanent scars are a risk of breast reduction. | The effect of breast reduction fades after several months. | neutral',
  ],
  'what is lost comes about': [
    'Loss of nipple sensation cannot occur after breast reduction. | Loss of nipple sensation is a possible complication of breast reduction. | conflicts | negation',
    'Loss of hearing cannot occur after breast reduction. | Loss of nipple sensation is a possible complication of breast reduction. | neutral',
  ],
  'children are no adults': [
    'Breast reduction is safe for children. | In adults, breast reduction is considered safe. | neutral',
    'Breast reduction is safe for adults. | In adults, breast reduction is considered safe. | supports',
  ],
  'very uncommon is rare': [
    'Miscarriage is common after breast reduction. | Miscarriage after breast reduction is very uncommon. | conflicts | degree',
  ],
  'suitable during pregnancy': [
    'Breast reduction is suitable during pregnancy. | Breast reduction should not be carried out during pregnancy. | conflicts',
  ],
});
